import "server-only";
import { type BulkCommitDay, bulkCommitDay } from "@/lib/cards/fields/bulk-commit-day";
import type { BulkField } from "@/lib/cards/fields/card-fields";
import type { CardInput } from "@/lib/cards/fields/card-schema";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { setBinned } from "@/lib/db/bin";
import { type CardRow, storedValues } from "@/lib/db/card-row";
import { cardsFrom } from "@/lib/db/cards";
import { updateCards } from "@/lib/db/insert-cards";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { timesOf } from "@/lib/services/cards/add-card";
import { toKeys } from "@/lib/services/cards/card-names";
import { followSpells } from "@/lib/services/cards/follow-spells";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What a bulk change sets; absent fields stay as they are on each card. */
export type BulkChange =
  | { bin: true }
  | (Pick<CardInput, BulkField> & {
      /** Given to cards that have none */
      committed?: BulkCommitDay | undefined;
    });

const cardsAtOnce = 1_000;

/**
 * Changes many cards alike in one transaction, which one undo takes back. Cards that are gone or
 * in the bin are passed over; `kept` counts those that a commit day was meant for and that cannot
 * have it, and a 422 Problem says so where nothing changed for that. `onProgress` hears the share
 * that is done.
 */
export async function bulkEditCards(
  context: ServiceContext & { source: Source },
  numbers: readonly number[],
  change: BulkChange,
  onProgress: (share: number) => void = () => undefined,
): Promise<{ changed: number; kept: number; revision: number }> {
  requireRole(context, "editor");
  const ordered = [...new Set(numbers)].sort((a, b) => a - b);
  const isBin = "bin" in change;
  const { result, revision } = await writeTeam(
    {
      ...context,
      action: isBin ? "remove-cards" : "edit-cards",
      request: { numbers: ordered, change },
    },
    async (write) => {
      const { tx } = write;
      if (ordered.length === 0) throw nothingChosen();
      const team = await loadTeamInside(context, tx);
      let kept = 0;
      const changes: { id: number; before: CardRow; after: CardRow | null }[] = [];
      for (let start = 0; start < ordered.length; start += cardsAtOnce) {
        const part = ordered.slice(start, start + cardsAtOnce);
        const rows = await cardsFrom(tx, { teamId: team.id, number: { in: part }, binnedAt: null });
        if (isBin) {
          await setBinned(
            tx,
            team.id,
            rows.map((row) => row.number),
            true,
          );
          changes.push(...rows.map((before) => ({ id: before.number, before, after: null })));
        } else {
          const part = await changeRows(write, team, rows, change);
          kept += part.kept;
          changes.push(...part.changes);
        }
        onProgress(Math.min(1, (start + part.length) / ordered.length));
      }
      if (kept > 0 && changes.length === 0) throw noCommitDayFits();
      await write.recordSet("card", changes);
      return { changed: changes.length, kept };
    },
  );
  return { ...result, revision };
}

async function changeRows(
  write: TeamWrite,
  team: LoadedTeam,
  rows: CardRow[],
  change: Exclude<BulkChange, { bin: true }>,
) {
  const { committed, ...values } = change;
  const given = { ...storedValues(values), ...toKeys(team, values) };
  let kept = 0;
  const changes = rows.flatMap((before) => {
    const day = committed === undefined ? null : bulkCommitDay(before, committed, team.today);
    if (committed !== undefined && day === null) kept += 1;
    const changed: CardRow = { ...before, ...given };
    if (day !== null)
      Object.assign(changed, { committed: day }, timesOf(team, { ...before, committed: day }));
    const differs =
      day !== null ||
      (Object.keys(given) as (keyof CardRow)[]).some(
        (column) => before[column] !== changed[column],
      );
    const after = { ...changed, version: before.version + 1 };
    return differs ? [{ id: before.number, before, after }] : [];
  });
  await updateCards(
    write.tx,
    team.id,
    changes.map(({ after }) => after),
  );
  await followSpells(write, team, changes);
  return { changes, kept };
}

function nothingChosen(): Problem {
  return new Problem({
    status: 422,
    code: "nothing-chosen",
    message: "Choose at least one card.",
  });
}

function noCommitDayFits(): Problem {
  return new Problem({
    status: 422,
    code: "no-commit-day-fits",
    field: "committed",
    message:
      "None of these cards can be given that commit day: they have one, it contradicts their other days, or they have no prioritised day.",
  });
}
