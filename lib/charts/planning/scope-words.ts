import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";
import { leftOutReasons } from "@/lib/format/left-out-words";
import type { LeftOut } from "@/lib/metrics/left-out";

type Scope = {
  /** Cycle times if absent */
  measure?: Measure;
  items: number;
  from: IsoDay | null;
  to: IsoDay | null;
  asOf: IsoDay;
  today: IsoDay;
  dayCount: DayCount;
  holidays: number;
  leftOut: LeftOut;
};

/** What the figures of a page rest on, part by part: items, period, days, cards left out and why. */
export function scopeWords(scope: Scope): string[] {
  const { measure, items, from, to, asOf, today, dayCount, holidays, leftOut } = scope;
  return [
    `${items === 1 ? "1 released item" : `${formatNumber(items)} released items`}${measure === "lead" ? ` by ${measureNames.lead}` : ""}`,
    formatDayRange(from, to),
    ...(asOf === today ? [] : [`as of ${showDay(asOf)}`]),
    dayCount === "working" && holidays > 0
      ? `${dayWords(dayCount)} without ${holidays === 1 ? "1 holiday" : `${formatNumber(holidays)} holidays`}`
      : dayWords(dayCount),
    ...[...leftOutReasons(leftOut)]
      .reverse()
      .filter(([, count]) => count > 0)
      .map(([reason, count]) =>
        reason === "excluded"
          ? `${formatNumber(count)} ${reason}`
          : `${formatNumber(count)} ${reason} left out`,
      ),
  ];
}
