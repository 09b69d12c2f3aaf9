import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

export type CardSpan = {
  committed: DayNumber | null;
  released: DayNumber | null;
  cancelled: DayNumber | null;
};

/** What is known at the start of a day about how long cards take, in days. */
export type Observations = {
  /** Cycle times of the cards released before the day. */
  events: number[];
  /** A card in progress or cancelled is known to take longer than this. */
  censored: number[];
  /** The elements of `censored` that belong to cards in progress. */
  open: number[];
};

/**
 * Released, open and cancelled cards as of the start of `day`; cards without a commit day, or
 * committed later, say nothing. Definition: METRICS sections 2 and 5.
 */
export function observationsAsOf(
  cards: Iterable<CardSpan>,
  day: DayNumber,
  calendar: Pick<WorkCalendar, "plainCount" | "cardDays">,
): Observations {
  const observations: Observations = { events: [], censored: [], open: [] };
  for (const { committed, released, cancelled } of cards) {
    if (committed === null || committed > day) continue;
    if (cancelled !== null && cancelled < day) {
      observations.censored.push(calendar.plainCount(committed, cancelled - 1));
    } else if (released !== null && released < day) {
      observations.events.push(calendar.cardDays(committed, released));
    } else {
      const daysBefore = calendar.plainCount(committed, day - 1);
      observations.censored.push(daysBefore);
      observations.open.push(daysBefore);
    }
  }
  return observations;
}
