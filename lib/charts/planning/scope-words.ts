import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";

type Scope = {
  items: number;
  from: IsoDay | null;
  to: IsoDay | null;
  asOf: IsoDay;
  today: IsoDay;
  dayCount: DayCount;
  holidays: number;
  leftOut: { excluded: number; noCommitDay: number };
};

/** What the figures of a page rest on, part by part: items, period, days, cards left out and why. */
export function scopeWords(scope: Scope): string[] {
  const { items, from, to, asOf, today, dayCount, holidays, leftOut } = scope;
  const { excluded, noCommitDay } = leftOut;
  return [
    items === 1 ? "1 released item" : `${formatNumber(items)} released items`,
    formatDayRange(from, to),
    ...(asOf === today ? [] : [`as of ${showDay(asOf)}`]),
    dayCount === "working" && holidays > 0
      ? `${dayWords(dayCount)} without ${holidays === 1 ? "1 holiday" : `${formatNumber(holidays)} holidays`}`
      : dayWords(dayCount),
    ...(noCommitDay > 0 ? [`${formatNumber(noCommitDay)} without a commit day left out`] : []),
    ...(excluded > 0 ? [`${formatNumber(excluded)} excluded`] : []),
  ];
}
