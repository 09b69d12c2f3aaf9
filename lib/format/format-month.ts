import type { IsoDay } from "@/lib/dates/day";
import { dayParts } from "@/lib/dates/show-day";

/** The month of a day, for axes: `May ’26`. */
export function formatMonth(day: IsoDay): string {
  const { month, year } = dayParts(day);
  return `${month} ’${year.slice(2)}`;
}
