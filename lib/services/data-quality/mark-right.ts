import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import type { QualityPoint } from "@/lib/cards/team/quality-points";
import { deleteMarks, findMarkings, insertMarks, type Marking } from "@/lib/db/quality-marks";
import { type Source, writeTeam } from "@/lib/db/write-team";
import { findDoubtfulNumbers } from "@/lib/services/data-quality/load-data-quality";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type RightChoice = {
  point: QualityPoint;
  importId: number | null;
  /** The chosen cards; all that the point finds where it is null */
  numbers: readonly number[] | null;
  /** Why they are right, for those who look later */
  reason: string | null;
};

/**
 * Marks doubtful cards as right on a point, which no longer lists them; figures stay as they are.
 * Who did it, when and why is kept. A 422 Problem where no card is chosen.
 */
export async function markRight(
  context: ServiceContext & { source: Source },
  { point, importId, numbers, reason }: RightChoice,
): Promise<{ marked: number; revision: number }> {
  requireRole(context, "editor");
  const chosen = numbers ?? (await findDoubtfulNumbers(context, point, importId));
  if (chosen.length === 0) {
    throw new Problem({
      status: 422,
      code: "nothing-chosen",
      message: "Choose at least one card.",
    });
  }
  const { result, revision } = await writeTeam(
    { ...context, action: "mark-right", request: { point, numbers: chosen, reason } },
    async (write) => {
      const mark = { point, reason, actor: context.actor.name, at: context.now ?? new Date() };
      const rows = await insertMarks(
        write.tx,
        context.teamId,
        { ...mark, revision: write.revision },
        chosen,
      );
      await write.recordSet(
        "quality-mark",
        rows.map((row) => ({ id: row.number, before: null, after: row })),
      );
      return { marked: rows.length };
    },
  );
  return { ...result, revision };
}

/** Takes a marking back: its cards are listed again where they still look doubtful. */
export async function lookAgain(
  context: ServiceContext & { source: Source },
  point: QualityPoint,
  marking: number,
): Promise<{ cards: number }> {
  const { result } = await writeTeam(
    { ...context, action: "look-again", request: { point, marking } },
    async (write) => {
      const rows = await deleteMarks(write.tx, context.teamId, point, marking);
      await write.recordSet(
        "quality-mark",
        rows.map((row) => ({ id: row.number, before: row, after: null })),
      );
      return { cards: rows.length };
    },
  );
  return result;
}

/** What was marked as right on a point, by whom and why, the latest first. */
export async function loadMarkings(
  context: ServiceContext,
  point: QualityPoint,
): Promise<Marking[]> {
  requireRole(context, "viewer");
  return findMarkings(context.teamId, point);
}
