import type { Absence, RotaPerson } from "@/lib/cards/rota/rota";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";

/** A week that needs somebody: its first day and its working days, at least one. */
export type DutyWeek = { week: IsoDay; days: readonly IsoDay[] };

/** How many weeks back count towards what is even. METRICS section 9. */
export const balanceWeeks = 52;

/** The rota shows at least this many weeks, this one included. METRICS section 9. */
export const minWeeksShown = 13;

/** Somebody who is away for longer than this, in calendar days, is off the rota for that time. METRICS section 9. */
const maxMadeUpDays = 28;

/** Whether somebody is away on a day. */
function isAway({ absences }: RotaPerson, day: IsoDay): boolean {
  return absences.some(({ from, to }) => from <= day && day <= to);
}

/** Whether somebody is on the rota on all of a week's working days, there or away. METRICS section 9. */
export function isOnRota({ from, to }: RotaPerson, { days }: DutyWeek): boolean {
  return days.every((day) => (from === null || from <= day) && (to === null || day <= to));
}

/** Whether somebody can hold a week: on the rota, and away on none of its working days. */
export function canHold(person: RotaPerson, week: DutyWeek): boolean {
  return isOnRota(person, week) && !week.days.some((day) => isAway(person, day));
}

/**
 * Whether a week counts towards somebody's even share: on the rota, and not in the middle of a long
 * absence. Short absences are made up before or after. METRICS section 9.
 */
export function hasShare(person: RotaPerson, week: DutyWeek): boolean {
  if (!isOnRota(person, week)) return false;
  const long = joined(person.absences).filter(isLong);
  return !week.days.some((day) => long.some(({ from, to }) => from <= day && day <= to));
}

/** Absences of which one begins on the day after another ends, or before, are one. */
function joined(absences: readonly Absence[]): Absence[] {
  const stretches: Absence[] = [];
  for (const { from, to } of [...absences].sort(
    (a, b) => toDayNumber(a.from) - toDayNumber(b.from),
  )) {
    const last = stretches.at(-1);
    if (last === undefined || toDayNumber(from) > toDayNumber(last.to) + 1) {
      stretches.push({ from, to });
    } else if (to > last.to) last.to = to;
  }
  return stretches;
}

function isLong({ from, to }: Absence): boolean {
  return toDayNumber(to) - toDayNumber(from) + 1 > maxMadeUpDays;
}
