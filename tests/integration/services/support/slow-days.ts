import type { IsoDay } from "@/lib/dates/day";

export type SlowCalendar = { week: number[]; holidays: IsoDay[]; everyDay?: boolean };

export const usualWeek: SlowCalendar = { week: [1, 2, 3, 4, 5], holidays: [] };

const oneDay = 86_400_000;

/** The days of a closed range, one by one; none when it runs backwards. */
export function daysFrom(from: IsoDay, to: IsoDay): IsoDay[] {
  const days: IsoDay[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += oneDay) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

export function isCounted(day: IsoDay, calendar: SlowCalendar): boolean {
  const weekday = new Date(day).getUTCDay() || 7;
  return (
    calendar.everyDay === true ||
    (calendar.week.includes(weekday) && !calendar.holidays.includes(day))
  );
}

/** A card's days, both ends counted and never below one, by walking over them. */
export function slowDays(from: IsoDay, to: IsoDay, calendar: SlowCalendar): number {
  return Math.max(1, daysFrom(from, to).filter((day) => isCounted(day, calendar)).length);
}
