import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

// Spelt out here because what Intl gives changes with its version ("Sep" became "Sept").
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The parts of a day as people write them: 3, `May`, `2026`. Throws a RangeError on other text. */
export function dayParts(day: IsoDay): { date: number; month: string; year: string } {
  const [year = "", month, date] = toIsoDay(toDayNumber(day)).split("-");
  return { date: Number(date), month: months[Number(month) - 1] ?? "", year };
}

/** A day for people: "3 May 2026". */
export function showDay(day: IsoDay): string {
  const { date, month, year } = dayParts(day);
  return `${date} ${month} ${year}`;
}
