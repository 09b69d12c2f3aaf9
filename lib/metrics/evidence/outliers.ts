import { type Histogram, itemCount, quantile } from "@/lib/metrics/histogram";

/** With fewer cards their spread has no shape and none is called an outlier. METRICS section 6. */
export const minForShape = 20;

/**
 * The days above which a card is an outlier of its group: Tukey's fence on the log scale, since cycle
 * times are skewed: P75 · max(2, P75 ÷ P25)^1.5. Null with fewer than 20 cards. METRICS section 6.
 */
export function outlierFence(histogram: Histogram): number | null {
  if (itemCount(histogram) < minForShape) return null;
  const low = quantile(histogram, 0.25);
  const high = quantile(histogram, 0.75);
  return low === null || high === null ? null : high * Math.max(2, high / low) ** 1.5;
}
