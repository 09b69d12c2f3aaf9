import "server-only";
import type { CardInput } from "@/lib/cards/fields/card-schema";
import { Problem } from "@/lib/cards/problem";
import { setBinned } from "@/lib/db/bin";
import { type CardRow, cardsFrom } from "@/lib/db/cards";
import { updateCards } from "@/lib/db/insert-cards";
import { type Source, type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { toKeys } from "@/lib/services/cards/card-names";
import { followSpells } from "@/lib/services/cards/follow-spells";
import { loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What a bulk change sets; absent fields stay as they are on each card. */
export type BulkChange =
  | { bin: true }
  | Pick<CardInput, "type" | "size" | "client" | "stream" | "classOfService" | "excludedReason">;

const cardsAtOnce = 1_000;

/**
 * Changes many cards alike in one transaction, which one undo takes back. Cards that are gone or
 * in the bin are passed over. `onProgress` hears the share that is done.
 */
export async function bulkEditCards(
  context: ServiceContext & { source: Source; idempotencyKey?: string },
  numbers: readonly number[],
  change: BulkChange,
  onProgress: (share: number) => void = () => undefined,
): Promise<{ changed: number; revision: number }> {
  const ordered = [...new Set(numbers)].sort((a, b) => a - b);
  if (ordered.length === 0) {
    throw new Problem({
      status: 422,
      code: "nothing-chosen",
      message: "Choose at least one card.",
    });
  }
  const isBin = "bin" in change;
  const { result, revision } = await writeTeam(
    {
      ...context,
      action: isBin ? "remove-cards" : "edit-cards",
      request: { numbers: ordered, change },
    },
    async (write) => {
      const { tx } = write;
      const team = await loadTeamInside(context, tx);
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
          changes.push(...(await changeRows(write, team, rows, change)));
        }
        onProgress(Math.min(1, (start + part.length) / ordered.length));
      }
      await write.recordSet("card", changes);
      return { changed: changes.length };
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
  const { type, size, stream, ...texts } = change;
  const given = Object.fromEntries(
    Object.entries({ ...texts, ...toKeys(team, change) }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const changes = rows.flatMap((before) => {
    const changed: CardRow = { ...before, ...given };
    const differs = (Object.keys(given) as (keyof CardRow)[]).some(
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
  return changes;
}
