import { bucketAround } from "@/lib/dates/buckets";
import { type IsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { placeInWeek } from "@/lib/dates/week-days";

/** A day of the picture: a holiday of the team, another day off, or a working day. */
export type YearDay = {
  day: IsoDay;
  /** Of the month */
  date: number;
  kind: "holiday" | "off" | "work";
  /** Of the holiday; empty where it has none */
  name: string;
};

export type YearMonth = {
  /** Its first day */
  month: IsoDay;
  /** Seven days from the first of the week of whoever looks, null outside the month */
  weeks: (YearDay | null)[][];
};

/** A year at a glance: its twelve months with the team's holidays and the days off of its week. */
export function holidayYear(
  year: number,
  workingWeek: readonly number[],
  holidays: readonly { day: IsoDay; name: string }[],
): YearMonth[] {
  const names = new Map(holidays.map(({ day, name }) => [day, name]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${String(year).padStart(4, "0")}-${String(index + 1).padStart(2, "0")}-01`;
    const { from, to } = bucketAround(toDayNumber(month), "month");
    const cells: (YearDay | null)[] = Array(placeInWeek(isoWeekday(from))).fill(null);
    for (let number = from; number <= to; number += 1) {
      const day = toIsoDay(number);
      const isOff = !workingWeek.includes(isoWeekday(number));
      const kind = names.has(day) ? "holiday" : isOff ? "off" : "work";
      cells.push({ day, date: number - from + 1, kind, name: names.get(day) ?? "" });
    }
    while (cells.length % 7 > 0) cells.push(null);
    return { month, weeks: inWeeks(cells) };
  });
}

function inWeeks<Cell>(cells: readonly Cell[]): Cell[][] {
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7));
}

/** What a year of holidays takes from the team, in words; those on days off take nothing. */
export function holidayYearWords(
  year: number,
  workingWeek: readonly number[],
  holidays: readonly { day: IsoDay }[],
): string {
  const days = holidays.filter(({ day }) => day.startsWith(`${year}-`));
  const taken = days.filter(({ day }) => workingWeek.includes(isoWeekday(toDayNumber(day)))).length;
  if (days.length === 0) return `No holidays in ${year} yet.`;
  const all = `${days.length} ${days.length === 1 ? "holiday" : "holidays"} in ${year}`;
  if (taken === days.length) return `${all}.`;
  return `${all}, ${taken} of them on working days.`;
}
