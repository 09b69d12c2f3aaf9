import { type Histogram, itemCount } from "@/lib/metrics/histogram";
import type { Interval } from "@/lib/metrics/wilson-interval";

const tail = 0.05;

/**
 * The 90% interval of a percentile (fraction strictly between 0 and 1) in days, by order statistics:
 * the binomial distribution says which cards, in ascending order, hold it between them. Null where
 * there are too few cards to say. Definition: METRICS section 6.
 */
export function percentileInterval(histogram: Histogram, p: number): Interval | null {
  const items = itemCount(histogram);
  // P(the percentile lies below the j-th card) = P(fewer than j cards at or below it).
  const below = binomialCumulative(items, p);
  let low = -1;
  let high = -1;
  for (let count = 0; count <= items; count += 1) {
    if ((below[count] ?? 1) <= tail) low = count;
    if (high < 0 && (below[count] ?? 0) >= 1 - tail) high = count;
  }
  // The card after `low` counted ones, and the card after `high`.
  if (low < 0 || high < 0 || high >= items) return null;
  return { low: valueAt(histogram, low), high: valueAt(histogram, high) };
}

/** P(X ≤ count) for every count of n trials. */
function binomialCumulative(n: number, p: number): number[] {
  const logs: number[] = [n * Math.log(1 - p)];
  for (let count = 1; count <= n; count += 1) {
    const before = logs[count - 1] ?? 0;
    logs.push(before + Math.log((n - count + 1) / count) + Math.log(p / (1 - p)));
  }
  let sum = 0;
  return logs.map((log) => {
    sum += Math.exp(log);
    return Math.min(1, sum);
  });
}

function valueAt(histogram: Histogram, place: number): number {
  let seen = 0;
  for (const [days, count] of histogram) {
    seen += count;
    if (place < seen) return days;
  }
  return histogram.at(-1)?.[0] ?? 0;
}
