import { bucketAround } from "@/lib/dates/buckets";
import { type DayNumber, type IsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { placeInWeek } from "@/lib/dates/week-days";
import type { ItemsForecast } from "@/lib/metrics/forecast/forecast";

/** A day of a calendar: how sure it is that the cards are done by its end. */
export type CalendarDay = {
  day: IsoDay;
  /** Of the month */
  date: number;
  /** Null on days off, before the forecast and after its end */
  share: number | null;
  mark: "P50" | "P85" | "P95" | null;
};

export type CalendarMonth = {
  /** Its first day */
  month: IsoDay;
  /** Seven days from the first of the week of whoever looks, null outside the month; weeks that the forecast does not reach are left out */
  weeks: (CalendarDay | null)[][];
};

/** More months than these in a row and only those with a marked day are shown. */
const maxMonths = 3;

/** The months from the day of the forecast to P95, or those that hold P50, P85 and P95. */
export function forecastMonths(forecast: ItemsForecast, asOf: IsoDay): CalendarMonth[] {
  const marks = (["p50", "p85", "p95"] as const).flatMap((name) => {
    const day = forecast[name];
    return day === null ? [] : [{ day, mark: name.toUpperCase() as "P50" | "P85" | "P95" }];
  });
  const last = marks.at(-1);
  if (last === undefined) return [];
  const starts = monthStarts(toDayNumber(asOf), toDayNumber(last.day));
  const marked = new Set(marks.map(({ day }) => `${day.slice(0, 7)}-01`));
  const shown = starts.length <= maxMonths ? starts : starts.filter((one) => marked.has(one));
  const shares = new Map(forecast.byDay.map(({ day, share }) => [day, share]));
  // Where days fall together the highest says most.
  const markOf = new Map(marks.map(({ day, mark }) => [day, mark]));
  return shown.map((month) => {
    const { from, to } = bucketAround(toDayNumber(month), "month");
    const cells: (CalendarDay | null)[] = Array(placeInWeek(isoWeekday(from))).fill(null);
    for (let day = from; day <= to; day += 1) {
      const iso = toIsoDay(day);
      cells.push({
        day: iso,
        date: day - from + 1,
        share: shares.get(iso) ?? null,
        mark: markOf.get(iso) ?? null,
      });
    }
    while (cells.length % 7 > 0) cells.push(null);
    const weeks: CalendarMonth["weeks"] = [];
    for (let start = 0; start < cells.length; start += 7) weeks.push(cells.slice(start, start + 7));
    return { month, weeks: weeks.filter((week) => week.some((day) => day && day.share !== null)) };
  });
}

function monthStarts(from: DayNumber, to: DayNumber): IsoDay[] {
  const starts: IsoDay[] = [];
  let month = bucketAround(from, "month");
  while (month.from <= to) {
    starts.push(toIsoDay(month.from));
    month = bucketAround(month.to + 1, "month");
  }
  return starts;
}
