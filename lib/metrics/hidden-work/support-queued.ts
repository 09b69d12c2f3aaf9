import type { ModelCard } from "@/lib/metrics/hidden-work/capacity-model";

/**
 * The first days of all cards if support had stood in the queue instead of going ahead of it: the
 * team takes up as many cards on each day as it did, planned ones in the order in which it took them
 * up; a support card waits until every planned card that was queued before it has been taken up, and is
 * never begun sooner than it was. By card number. Definition: METRICS section 7.
 */
export function supportQueued(cards: readonly ModelCard[]): Map<number, number> {
  const raisedOn = (card: ModelCard) => Math.min(card.prioritised ?? card.start, card.start);
  const planned = cards.filter((card) => card.kind !== "support");
  const support = cards
    .filter((card) => card.kind === "support")
    .sort((a, b) => raisedOn(a) - raisedOn(b) || a.start - b.start);
  const taken = new Map<number, number>();
  for (const card of cards) taken.set(card.start, (taken.get(card.start) ?? 0) + 1);
  const starts = new Map<number, number>();
  let [nextPlanned, nextSupport, places] = [0, 0, 0];
  const lastDay = cards.at(-1)?.start ?? -1;
  for (let day = cards[0]?.start ?? 0; day <= lastDay || starts.size < cards.length; day += 1) {
    places += taken.get(day) ?? 0;
    while (places > 0) {
      const one = planned[nextPlanned];
      const other = support[nextSupport];
      const isPlannedThere = one !== undefined && raisedOn(one) <= day;
      const isSupportThere = other !== undefined && other.start <= day;
      if (!isPlannedThere && !isSupportThere) break;
      const isSupport =
        isSupportThere && (!isPlannedThere || raisedOn(other) < raisedOn(one as ModelCard));
      const chosen = (isSupport ? other : one) as ModelCard;
      if (isSupport) nextSupport += 1;
      else nextPlanned += 1;
      starts.set(chosen.number, day);
      places -= 1;
    }
  }
  return starts;
}
