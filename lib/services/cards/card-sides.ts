import "server-only";
import type { CardSide } from "@/lib/cards/history/card-history";
import { findGoneNames } from "@/lib/db/card-changes";
import { type CardRow, valuesOf } from "@/lib/db/card-row";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Gives stored sides of cards the names of their keys, of entries that are gone by now too. */
export async function cardSides(team: LoadedTeam): Promise<(row: CardRow) => CardSide> {
  const gone = await findGoneNames(team.id);
  const lists = { type: team.types, size: team.sizes, stream: team.streams };
  return (row) =>
    valuesOf(row, (field, id) => {
      const known = lists[field].find((one) => one.id === id);
      return known?.name ?? gone.get(`${field}:${id}`) ?? "one that is gone";
    });
}

/** What a change did to a card that is none of its fields: its place in the queue. */
export function queueSentences(before: CardRow | null, after: CardRow | null): string[] {
  const isMoved = before !== null && after !== null && before.queueRank !== after.queueRank;
  return isMoved && after.committed === null ? ["Moved in the queue"] : [];
}
