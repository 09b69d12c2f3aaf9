import { type Histogram, quantile } from "@/lib/metrics/histogram";

export type HistogramBar = {
  /** First and last day of the bar, both included; `to` is null for "and more" */
  from: number;
  to: number | null;
  /** Cards at or under the SLA, and over it */
  within: number;
  over: number;
};

/**
 * A group's times as at most `maxBars` bars of equal width, each split at the SLA in whole
 * days (null: nothing is over). A long tail goes into a last bar without an end, so that one card
 * of two years does not squeeze all others into one bar. No bars without cards.
 */
export function histogramBars(
  histogram: Histogram,
  wholeDays: number | null,
  maxBars = 20,
): HistogramBar[] {
  const longest = histogram.at(-1)?.[0];
  const p95 = quantile(histogram, 0.95);
  if (longest === undefined || p95 === null) return [];
  const lastShown = Math.min(longest, Math.max(Math.ceil(p95), 3 * (wholeDays ?? longest)));
  const width = Math.max(1, Math.ceil(lastShown / maxBars));
  const count = Math.ceil(lastShown / width);
  const bars: HistogramBar[] = Array.from({ length: count }, (_, index) => ({
    from: index * width + 1,
    to: index === count - 1 && longest > count * width ? null : (index + 1) * width,
    within: 0,
    over: 0,
  }));
  for (const [days, cards] of histogram) {
    const bar = bars[Math.min(count - 1, Math.floor((days - 1) / width))];
    if (bar === undefined) continue;
    if (wholeDays !== null && days > wholeDays) bar.over += cards;
    else bar.within += cards;
  }
  return bars;
}
