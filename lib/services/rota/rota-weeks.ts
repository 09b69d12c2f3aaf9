import "server-only";
import type { Rota, RotaWeek } from "@/lib/cards/rota/rota";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { nearestWeekStart, weekStart, workingDaysOfWeek } from "@/lib/dates/team-weeks";
import { balanceWeeks, type DutyWeek } from "@/lib/metrics/rota/week-duty";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** The first day of the team's week that a day lies in. */
export function weekOfDay(team: LoadedTeam, day: IsoDay): IsoDay {
  return toIsoDay(weekStart(toDayNumber(day), team.workingWeek));
}

/** The weeks of a rota as the team's weeks are now; where two fall on one, the later one holds. */
export function rotaInWeeks(team: LoadedTeam, rota: Rota): Rota {
  const weeks = new Map<IsoDay, RotaWeek>();
  for (const row of rota.weeks) {
    const week = toIsoDay(nearestWeekStart(toDayNumber(row.week), team.workingWeek));
    weeks.set(week, { ...row, week });
  }
  return { ...rota, weeks: [...weeks.values()] };
}

/** The weeks that need somebody, from a year back to `ahead` weeks, this one included. */
export function dutyWeeks(team: LoadedTeam, ahead: number): DutyWeek[] {
  const now = weekStart(toDayNumber(team.today), team.workingWeek);
  return Array.from({ length: balanceWeeks + ahead }, (_, index) => {
    const start = now + 7 * (index - balanceWeeks);
    return { week: toIsoDay(start), days: workingDaysOfWeek(start, team) };
  }).filter(({ days }) => days.length > 0);
}
