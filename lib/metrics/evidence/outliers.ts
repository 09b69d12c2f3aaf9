import { type Histogram, itemCount, quantile } from "@/lib/metrics/histogram";

/** With fewer cards none is called an outlier. */
export const fewestForOutliers = 20;

/**
 * The days above which a card is an outlier of its group: Tukey's far-out fence on the log scale,
 * P75 · (P75 ÷ P25)³, since cycle times are skewed. Null with fewer than 20 cards. METRICS section 6.
 */
export function outlierFence(histogram: Histogram): number | null {
  if (itemCount(histogram) < fewestForOutliers) return null;
  const low = quantile(histogram, 0.25);
  const high = quantile(histogram, 0.75);
  return low === null || high === null ? null : high * (high / low) ** 3;
}
