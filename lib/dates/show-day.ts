import { dateWays } from "@/lib/dates/date-ways";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

// Spelt out here because what Intl gives changes with its version ("Sep" became "Sept").
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The parts of a day as people write them: 3, `May`, `2026`. Throws a RangeError on other text. */
export function dayParts(day: IsoDay): { date: number; month: string; year: string } {
  const [year = "", month, date] = toIsoDay(toDayNumber(day)).split("-");
  return { date: Number(date), month: months[Number(month) - 1] ?? "", year };
}

/** A day for people: "3 May 2026", or in the order that whoever looks prefers. */
export function showDay(day: IsoDay): string {
  const { date, month, year } = dayParts(day);
  const { order } = dateWays();
  if (order === "iso") return day;
  return order === "month-day-year" ? `${month} ${date}, ${year}` : `${date} ${month} ${year}`;
}

/** A day without its year: "3 May", "May 3", "05-03". */
export function showDayOfYear(day: IsoDay): string {
  const { date, month } = dayParts(day);
  const { order } = dateWays();
  if (order === "iso") return day.slice(-5);
  return order === "month-day-year" ? `${month} ${date}` : `${date} ${month}`;
}

/** A day as short as it can be with its year: "3 May 26", "May 3, 26", "2026-05-03". */
export function showDayShort(day: IsoDay): string {
  const { date, month, year } = dayParts(day);
  const { order } = dateWays();
  if (order === "iso") return day;
  const short = year.slice(2);
  return order === "month-day-year" ? `${month} ${date}, ${short}` : `${date} ${month} ${short}`;
}
