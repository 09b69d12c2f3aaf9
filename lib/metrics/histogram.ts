/**
 * How many cards took how many days: pairs ascending by days, counts above 0. Every statistic of a
 * group follows from it exactly, because cycle times are whole days.
 */
export type Histogram = ReadonlyArray<readonly [days: number, count: number]>;

function fromCounts(counts: Map<number, number>): Histogram {
  return [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
}

/** The histogram of single values, in days. */
export function histogramOf(values: Iterable<number>): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return fromCounts(counts);
}

/** The histogram of several groups taken together. */
export function mergeHistograms(...histograms: readonly Histogram[]): Histogram {
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [days, count] of histogram) counts.set(days, (counts.get(days) ?? 0) + count);
  }
  return fromCounts(counts);
}

/** The number of items in a histogram. */
export function itemCount(histogram: Histogram): number {
  let items = 0;
  for (const [, count] of histogram) items += count;
  return items;
}

/** The mean in days; null without items. Definition: METRICS section 3. */
export function mean(histogram: Histogram): number | null {
  const items = itemCount(histogram);
  if (items === 0) return null;
  let sum = 0;
  for (const [days, count] of histogram) sum += days * count;
  return sum / items;
}

/**
 * The sample standard deviation in days (divisor n − 1); null with fewer than two items.
 * Definition: METRICS section 3.
 */
export function sampleSd(histogram: Histogram): number | null {
  const items = itemCount(histogram);
  const centre = mean(histogram);
  if (centre === null || items < 2) return null;
  let squares = 0;
  for (const [days, count] of histogram) squares += count * (days - centre) ** 2;
  return Math.sqrt(squares / (items - 1));
}

/**
 * The quantile at p (0 … 1) in days, by linear interpolation (R's type 7); null without items.
 * Definition: METRICS section 3.
 */
export function quantile(histogram: Histogram, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile needs p from 0 to 1: ${p}`);
  const items = itemCount(histogram);
  if (items === 0) return null;
  const position = (items - 1) * p;
  const below = Math.floor(position);
  const lower = valueAt(histogram, below);
  const upper = valueAt(histogram, Math.min(below + 1, items - 1));
  return lower + (position - below) * (upper - lower);
}

/** The share of items that took at most a number of days, a fraction of 1; null without items. */
export function shareWithin(histogram: Histogram, days: number): number | null {
  const items = itemCount(histogram);
  if (items === 0) return null;
  let within = 0;
  for (const [value, count] of histogram) if (value <= days) within += count;
  return within / items;
}

/** The value at a place (from 0) in the ascending list of all items. */
function valueAt(histogram: Histogram, place: number): number {
  let seen = 0;
  for (const [days, count] of histogram) {
    seen += count;
    if (place < seen) return days;
  }
  throw new RangeError(`No item at place ${place}`);
}
