import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { type Histogram, histogramOf } from "@/lib/metrics/histogram";
import type { CardSpan } from "@/lib/metrics/observations";

/** What is known at the start of a day of what happened since an earlier one. */
export type PeriodObservations = {
  /** Cycle times of cards released in the period */
  events: Histogram;
  /** Ages of cards in progress at its end, or cancelled in it */
  censored: Histogram;
  /** Ages above 0 that cards in progress at its start had reached */
  entered: Histogram;
};

/**
 * Released, open and cancelled cards of the period from the start of `from` to the start of `day`: a
 * card enters at the age that it had at the start, so that only what happened in the period counts
 * (period survival). Definition: METRICS section 5.
 */
export function periodObservations(
  cards: Iterable<CardSpan>,
  from: DayNumber,
  day: DayNumber,
  calendar: Pick<WorkCalendar, "plainCount" | "cardDays">,
): PeriodObservations {
  const events: number[] = [];
  const censored: number[] = [];
  const entered: number[] = [];
  for (const { committed, released, cancelled } of cards) {
    if (committed === null || committed >= day) continue;
    const ended = Math.min(released ?? Infinity, cancelled ?? Infinity);
    if (ended < from) continue;
    const entry = committed < from ? calendar.plainCount(committed, from - 1) : 0;
    let exit: number;
    if (ended >= day) exit = calendar.plainCount(committed, day - 1);
    else if (released !== null && released === ended) exit = calendar.cardDays(committed, released);
    else exit = calendar.plainCount(committed, ended - 1);
    // What ended on a day that does not count had reached its last age before the period began.
    if (exit <= entry) continue;
    if (entry > 0) entered.push(entry);
    if (released !== null && released < day && released === ended) events.push(exit);
    else censored.push(exit);
  }
  return {
    events: histogramOf(events),
    censored: histogramOf(censored),
    entered: histogramOf(entered),
  };
}
