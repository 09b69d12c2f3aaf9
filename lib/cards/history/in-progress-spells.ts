import type { Spell } from "@/lib/cards/history/card-spells";
import type { IsoDay } from "@/lib/dates/day";

/** A stretch of days; without an end it is going on. */
export type CardTimes = { from: IsoDay; to: IsoDay | null };

/**
 * The times for which a card was in progress: from its commit day to its release or cancellation,
 * and again from each reopening. None without a commit day.
 */
export function inProgressSpells(
  card: { committed: IsoDay | null; released: IsoDay | null; cancelled: IsoDay | null },
  spells: readonly Spell[],
): CardTimes[] {
  if (card.committed === null) return [];
  const times: CardTimes[] = [];
  let from = card.committed;
  const passages = spells
    .filter((spell) => spell.kind === "released")
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  for (const { fromOn, toOn } of passages) {
    // A commit day that was moved past an old release leaves nothing before it.
    if (toOn === null || fromOn < from) continue;
    times.push({ from, to: fromOn });
    from = toOn;
  }
  return [...times, { from, to: card.released ?? card.cancelled }];
}
