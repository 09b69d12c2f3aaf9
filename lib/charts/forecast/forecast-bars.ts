import type { IsoDay } from "@/lib/dates/day";
import { showDayOfYear } from "@/lib/dates/show-day";
import type { DayForecast, ItemsForecast } from "@/lib/metrics/forecast/forecast";

/** A bar of a forecast's histogram: the share of runs that end in it. */
export type ForecastBar = {
  label: string;
  /** The days or numbers of cards it stands for, in words */
  from: string;
  to: string;
  /** In percent of all runs */
  percent: number;
  /** How sure the forecast is with it: up to P50, P85, P95, or beyond */
  zone: "even" | "likely" | "sure" | "late";
  /** The percentile that falls into it, the highest where several do */
  mark: "P50" | "P85" | "P95" | null;
};

const maxBars = 40;

/** On which days the runs are done, in as many bars of equal width as can be read. */
export function dayBars({ byDay, p50, p85, p95 }: ItemsForecast): ForecastBar[] {
  const first = byDay.findIndex(({ share }) => share > 0.002);
  const shown = byDay.slice(Math.max(0, first));
  const width = Math.ceil(shown.length / maxBars);
  const bars: ForecastBar[] = [];
  let before = byDay[first - 1]?.share ?? 0;
  for (let start = 0; start < shown.length; start += width) {
    const days = shown.slice(start, start + width);
    const [from, to] = [days[0], days.at(-1)];
    if (!from || !to) break;
    const isIn = (day: IsoDay | null) => day !== null && from.day <= day && day <= to.day;
    bars.push({
      label: shortDay(from.day),
      from: from.day,
      to: to.day,
      percent: 100 * (to.share - before),
      zone: zoneOf((day) => day !== null && from.day <= day, p50, p85, p95),
      mark: isIn(p95) ? "P95" : isIn(p85) ? "P85" : isIn(p50) ? "P50" : null,
    });
    before = to.share;
  }
  return bars;
}

/** How many cards the runs release by the day, in as many bars of equal width as can be read. */
export function itemBars({ byItems, p50, p85, p95 }: DayForecast): ForecastBar[] {
  const last = byItems.findLastIndex(({ share }) => share > 0.005);
  const first = Math.max(
    0,
    byItems.findLastIndex(({ share }) => share > 0.995),
  );
  const width = Math.ceil((last - first + 1) / maxBars);
  const bars: ForecastBar[] = [];
  for (let from = first; from <= last; from += width) {
    const to = Math.min(byItems.length - 1, from + width - 1);
    const isIn = (items: number) => from <= items && items <= to;
    const share = (byItems[from]?.share ?? 0) - (byItems[to + 1]?.share ?? 0);
    bars.push({
      label: String(from),
      from: String(from),
      to: String(to),
      percent: 100 * share,
      // The more cards, the less sure.
      zone: zoneOf((items) => to <= items, p95, p85, p50),
      mark: isIn(p95) ? "P95" : isIn(p85) ? "P85" : isIn(p50) ? "P50" : null,
    });
  }
  return bars;
}

function zoneOf<T>(isWithin: (value: T) => boolean, ...[one, two, three]: [T, T, T]) {
  if (isWithin(one)) return "even";
  if (isWithin(two)) return "likely";
  return isWithin(three) ? "sure" : "late";
}

function shortDay(day: IsoDay): string {
  return showDayOfYear(day);
}
