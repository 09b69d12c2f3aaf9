import { type IsoDay, isoWeekday, toDayNumber } from "@/lib/dates/day";
import { dayParts, showDayOfYear } from "@/lib/dates/show-day";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A day for the wall in its parts: "Thursday", "12 Mar", "2026". */
export function wallDay(day: IsoDay): { weekday: string; day: string; year: string } {
  const { year } = dayParts(day);
  const weekday = weekdays[isoWeekday(toDayNumber(day)) - 1] ?? "";
  return { weekday, day: showDayOfYear(day), year };
}
