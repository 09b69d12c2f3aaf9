import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { showDay } from "@/lib/dates/show-day";

/** An instant in the team's zone, for people: "today 10:12" or "3 May 2026 10:12". */
export function changedWhen(at: Date, team: { timeZone: string; today: IsoDay }): string {
  const day = dayInZone(at, team.timeZone);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: team.timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return `${day === team.today ? "today" : showDay(day)} ${time}`;
}
