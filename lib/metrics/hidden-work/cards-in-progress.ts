import type { DayNumber } from "@/lib/dates/day";
import { endOf, type FlowCard, isStarted } from "@/lib/metrics/hidden-work/flow-card";

/**
 * How many cards were in progress on each day of [from, to], counted days or not: element i is of
 * day from + i. A card counts from its commit day to the day it is released or cancelled, both
 * included; empty when `to` is before `from`. Definition: METRICS section 7.
 */
export function cardsInProgress(
  cards: readonly FlowCard[],
  from: DayNumber,
  to: DayNumber,
): Int32Array {
  const length = Math.max(0, to - from + 1);
  const changes = new Int32Array(length + 1);
  const add = (first: DayNumber, last: DayNumber, change: number) => {
    const start = Math.max(from, first);
    const end = Math.min(to, last);
    if (end < start) return;
    changes[start - from] = (changes[start - from] ?? 0) + change;
    changes[end - from + 1] = (changes[end - from + 1] ?? 0) - change;
  };
  for (const card of cards) {
    if (!isStarted(card)) continue;
    const last = endOf(card) ?? to;
    add(card.committed, last, 1);
    for (const pause of card.pauses) {
      add(Math.max(pause.from, card.committed), Math.min(pause.to, last), -1);
    }
  }
  const counts = new Int32Array(length);
  let inProgress = 0;
  for (let place = 0; place < length; place += 1) {
    inProgress += changes[place] ?? 0;
    counts[place] = inProgress;
  }
  return counts;
}
