import { type DayNumber, type IsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

/** What decides which weeks a team has. */
export type TeamDays = { workingWeek: readonly number[]; holidays: readonly { day: IsoDay }[] };

/**
 * The ISO weekday that a team's week begins on: the working day behind the longest run of days off,
 * the first of them from Monday where runs are equally long. Monday for Monday to Friday, Sunday
 * for Sunday to Thursday. METRICS section 9.
 */
export function firstWorkingWeekday(workingWeek: readonly number[]): number {
  const works = new Set(workingWeek);
  let first = 1;
  let longest = -1;
  for (const weekday of [...works].sort((a, b) => a - b)) {
    let daysOff = 0;
    while (daysOff < 6 && !works.has(((weekday - daysOff + 5) % 7) + 1)) daysOff += 1;
    if (daysOff > longest) [first, longest] = [weekday, daysOff];
  }
  return first;
}

/** The first day of the team's week that a day lies in. */
export function weekStart(day: DayNumber, workingWeek: readonly number[]): DayNumber {
  return day - ((isoWeekday(day) - firstWorkingWeekday(workingWeek) + 7) % 7);
}

/**
 * The first day of the team's week that a week was kept as. Where the working week has changed
 * since, that is the week that begins nearest.
 */
export function nearestWeekStart(day: DayNumber, workingWeek: readonly number[]): DayNumber {
  return weekStart(day + 3, workingWeek);
}

/** The team's working days of the week that begins on a day, holidays left out. */
export function workingDaysOfWeek(start: DayNumber, team: TeamDays): IsoDay[] {
  const daysOff = new Set(team.holidays.map(({ day }) => toDayNumber(day)));
  return Array.from({ length: 7 }, (_, index) => start + index)
    .filter((day) => team.workingWeek.includes(isoWeekday(day)) && !daysOff.has(day))
    .map(toIsoDay);
}
