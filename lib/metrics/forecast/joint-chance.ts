import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { shareOfRuns } from "@/lib/metrics/forecast/forecast";
import { forecastShares } from "@/lib/metrics/forecast/percentile-days";

/** When a team has released what is left of a delivery, over all runs. */
export type TeamRuns = {
  /** The day of the forecast, the first that counts */
  from: DayNumber;
  calendar: Pick<WorkCalendar, "plainCount">;
  runs: number;
  /** Element i: runs that are done by the end of counted day i + 1; later ones are as the last */
  doneByDay: readonly number[];
};

/** What nobody waits for longer: five years of days of the calendar. */
const maxDays = 5 * 366;

/** The chance that independent things all happen: the product. */
export function jointChance(chances: readonly number[]): number {
  return chances.reduce((product, chance) => product * chance, 1);
}

/** The chance that one team is done by a day, above 0 and below 1. */
export function chanceBy(team: TeamRuns, by: DayNumber): number {
  return shareOfRuns(doneOn(team, by), team.runs);
}

/**
 * The first days by which all teams are done in 50, 85 and 95% of the runs, teams independent; null
 * where five years are not enough. METRICS section 9.
 */
export function jointDays(
  teams: readonly TeamRuns[],
): Record<"p50" | "p85" | "p95", DayNumber | null> {
  const start = Math.min(...teams.map(({ from }) => from));
  const found: (DayNumber | null)[] = forecastShares.map(() => null);
  for (let day = start; day < start + maxDays && found.includes(null); day += 1) {
    const share = jointChance(teams.map((team) => doneOn(team, day) / team.runs));
    forecastShares.forEach((needed, place) => {
      if (share >= needed - 1e-9) found[place] ??= day;
    });
  }
  const [p50 = null, p85 = null, p95 = null] = teams.length === 0 ? [] : found;
  return { p50, p85, p95 };
}

function doneOn({ from, calendar, doneByDay }: TeamRuns, day: DayNumber): number {
  const days = calendar.plainCount(from, day);
  return days === 0 ? 0 : (doneByDay[Math.min(days, doneByDay.length) - 1] ?? 0);
}
