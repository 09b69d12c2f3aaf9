import { histogramOf, itemCount, mean, sampleSd } from "@/lib/metrics/histogram";
import { type RollingFigures, rollingMeanSd } from "@/lib/metrics/rolling";

/** Releases that rolling figures rest on unless chosen. METRICS section 4. */
export const defaultRollingWindow = 20;

/** From this ratio of two means on one is said to be longer; below it they hardly differ. METRICS section 4. */
export const minMeanRatio = 1.15;

/** The lines of the committed-to-done chart, in days; null where there is too little data. */
export type CommittedToDone = {
  items: number;
  mean: number | null;
  sd: number | null;
  /** Mean + SD. */
  upper: number | null;
  /** Mean − SD, not below 0. */
  lower: number | null;
  /** One element a card, in the same order. */
  rolling: RollingFigures[];
};

/**
 * Mean, mean ± SD and the rolling figures of cycle times (days) given in order of release. No mean
 * without cards, no SD with fewer than two, nothing rolling before `window` cards. Definition:
 * METRICS section 4.
 */
export function committedToDone(
  cycleDays: readonly number[],
  window: number = defaultRollingWindow,
): CommittedToDone {
  const histogram = histogramOf(cycleDays);
  const centre = mean(histogram);
  const sd = sampleSd(histogram);
  const hasSpread = centre !== null && sd !== null;
  return {
    items: itemCount(histogram),
    mean: centre,
    sd,
    upper: hasSpread ? centre + sd : null,
    lower: hasSpread ? Math.max(0, centre - sd) : null,
    rolling: rollingMeanSd(cycleDays, window),
  };
}
