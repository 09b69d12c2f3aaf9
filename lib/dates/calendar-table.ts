import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

/**
 * The counts of a calendar from a table, for loops that ask millions of times: the same answers for
 * days from `first` to `last`, both included. Definition: METRICS section 1.
 */
export function calendarTable(
  calendar: Pick<WorkCalendar, "runningCounts">,
  first: DayNumber,
  last: DayNumber,
): Pick<WorkCalendar, "plainCount" | "cardDays"> {
  const running = calendar.runningCounts(first, last);
  const upTo = (day: DayNumber) => (day < first ? 0 : (running[day - first] ?? 0));
  const plainCount = (from: DayNumber, to: DayNumber) =>
    to < from ? 0 : upTo(to) - upTo(from - 1);
  return { plainCount, cardDays: (from, to) => Math.max(1, plainCount(from, to)) };
}
