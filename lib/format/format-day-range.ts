import { dateWays } from "@/lib/dates/date-ways";
import type { IsoDay } from "@/lib/dates/day";
import { dayParts, showDay, showDayOfYear } from "@/lib/dates/show-day";

/**
 * A closed range of days, without repeating what both ends share: `3–17 May 2026`,
 * `28 May – 2 Jun 2026`. An absent end is open: `since …`, `until …`, `all time`.
 */
export function formatDayRange(from: IsoDay | null, to: IsoDay | null): string {
  if (from === null) return to === null ? "all time" : `until ${showDay(to)}`;
  if (to === null) return `since ${showDay(from)}`;
  if (from === to) return showDay(from);
  const first = dayParts(from);
  const last = dayParts(to);
  const { order } = dateWays();
  if (order === "iso" || first.year !== last.year) return `${showDay(from)} – ${showDay(to)}`;
  if (first.month !== last.month) return `${showDayOfYear(from)} – ${showDay(to)}`;
  if (order === "month-day-year") {
    return `${first.month} ${first.date}–${last.date}, ${last.year}`;
  }
  return `${first.date}–${showDay(to)}`;
}
