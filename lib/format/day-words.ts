import type { DayCount } from "@/lib/dates/work-calendar";

/** What the team's days are called beside every figure that depends on them. */
export function dayWords(dayCount: DayCount, days = 2): string {
  return `${dayCount === "working" ? "working" : "calendar"} ${days === 1 ? "day" : "days"}`;
}
