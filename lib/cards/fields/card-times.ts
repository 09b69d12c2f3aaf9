import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

export type CardDays = {
  prioritised: DayNumber | null;
  committed: DayNumber | null;
  released: DayNumber | null;
};

/**
 * Cycle time and lead time in the team's days, both ends counted and never below 1.
 * Definition: METRICS sections 1 and 2. Null where the card has no such time: not released,
 * no commit day (cycle), no prioritised day or one after the release (lead).
 */
export function cardTimes(
  days: CardDays,
  calendar: WorkCalendar,
): { cycleDays: number | null; leadDays: number | null } {
  const { prioritised, committed, released } = days;
  if (released === null) return { cycleDays: null, leadDays: null };
  return {
    cycleDays: committed === null ? null : calendar.cardDays(committed, released),
    leadDays:
      prioritised === null || prioritised > released
        ? null
        : calendar.cardDays(prioritised, released),
  };
}
