import { type DayNumber, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { dayParts, showDayOfYear } from "@/lib/dates/show-day";
import { formatMonth } from "@/lib/format/format-month";

export type DayTick = { day: DayNumber; label: string };

function monthStarts(from: DayNumber, to: DayNumber, every: number): DayNumber[] {
  const starts: DayNumber[] = [];
  const [year = 0, month = 1] = toIsoDay(from).split("-").map(Number);
  for (let whole = year * 12 + month - 1; ; whole += 1) {
    const text = `${String(Math.floor(whole / 12)).padStart(4, "0")}-${String((whole % 12) + 1).padStart(2, "0")}-01`;
    const start = toDayNumber(text);
    if (start > to) return starts;
    if (start >= from && whole % every === 0) starts.push(start);
  }
}

function label(day: DayNumber, unit: "day" | "month" | "year"): string {
  const iso = toIsoDay(day);
  if (unit === "year") return dayParts(iso).year;
  return unit === "month" ? formatMonth(iso) : showDayOfYear(iso);
}

/** Days for a time axis: at most `most` of them, on first days of months or years, or Mondays. */
export function dayTicks(from: DayNumber, to: DayNumber, most: number): DayTick[] {
  const length = to - from + 1;
  const ticks = (days: DayNumber[], unit: "day" | "month" | "year") =>
    days.map((day) => ({ day, label: label(day, unit) }));
  for (const step of [1, 2, 7, 14]) {
    if (length / step > most) continue;
    const first = step < 7 ? from : from + ((8 - isoWeekday(from)) % 7);
    const days: DayNumber[] = [];
    for (let day = first; day <= to; day += step) days.push(day);
    return ticks(days, "day");
  }
  for (const every of [1, 2, 3, 6, 12, 24, 60, 120, 600]) {
    if (length / (every * 30.44) > most) continue;
    return ticks(monthStarts(from, to, every), every < 12 ? "month" : "year");
  }
  return [];
}
