import { type Histogram, itemCount, quantile } from "@/lib/metrics/histogram";

/** What released cards did from an age on: the days that they still took. */
export type RemainingDays = { cards: number; median: number; p85: number };

const minLeft = 5;

/**
 * Of the released cards that took longer than `daysBefore` days, how many days more they took
 * (today is the first); null with fewer than five of them. Definition: METRICS section 5.
 */
export function remainingDays(events: Histogram, daysBefore: number): RemainingDays | null {
  const left = events
    .filter(([days]) => days > daysBefore)
    .map(([days, count]) => [days - daysBefore, count] as const);
  const cards = itemCount(left);
  const median = quantile(left, 0.5);
  const p85 = quantile(left, 0.85);
  if (cards < minLeft || median === null || p85 === null) return null;
  return { cards, median, p85 };
}
