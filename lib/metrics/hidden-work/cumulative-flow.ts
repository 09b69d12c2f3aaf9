import type { DayNumber } from "@/lib/dates/day";
import { endOf, type FlowCard } from "@/lib/metrics/hidden-work/flow-card";

export type CumulativeFlowDay = {
  day: DayNumber;
  /** Cards that had entered the queue, been committed, or gone: no line falls or crosses another */
  prioritised: number;
  committed: number;
  gone: number;
  /** Of those gone */
  released: number;
  cancelled: number;
};

/**
 * The cumulative flow diagram on each day of [from, to], as known now. A card enters each line on the
 * first day that shows it had come so far: a cancelled one passes all of them on its day. Between
 * `committed` and `gone` lies WIP, between `prioritised` and `committed` the queue.
 * Definition: METRICS section 7.
 */
export function cumulativeFlow(
  cards: readonly FlowCard[],
  from: DayNumber,
  to: DayNumber,
): CumulativeFlowDay[] {
  const days: CumulativeFlowDay[] = [];
  for (let day = from; day <= to; day += 1) {
    days.push({ day, prioritised: 0, committed: 0, gone: 0, released: 0, cancelled: 0 });
  }
  const enter = (line: Exclude<keyof CumulativeFlowDay, "day">, day: number) => {
    const at = days[Math.max(0, day - from)];
    if (at) at[line] += 1;
  };
  for (const card of cards) {
    const gone = endOf(card) ?? Infinity;
    const committed = Math.min(card.committed ?? Infinity, gone);
    enter("prioritised", Math.min(card.prioritised ?? Infinity, committed));
    enter("committed", committed);
    enter("gone", gone);
    enter(card.released !== null ? "released" : "cancelled", gone);
  }
  for (let place = 1; place < days.length; place += 1) {
    const [before, now] = [days[place - 1], days[place]];
    if (!before || !now) continue;
    now.prioritised += before.prioritised;
    now.committed += before.committed;
    now.gone += before.gone;
    now.released += before.released;
    now.cancelled += before.cancelled;
  }
  return days;
}
