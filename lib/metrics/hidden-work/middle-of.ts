import type { Interval } from "@/lib/metrics/wilson-interval";

const tail = 0.05;

/** The middle 90% of simulated values; null of none. */
export function middleOf(values: readonly number[]): Interval | null {
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  const low = sorted[Math.floor(tail * last)];
  const high = sorted[Math.ceil((1 - tail) * last)];
  return low === undefined || high === undefined ? null : { low, high };
}
