import type { Measure } from "@/lib/cards/filter/measure";
import { formatNumber } from "@/lib/format/format-number";

/**
 * Where the rolling mean stands against the mean of all shown cards, in a sentence. Under half an
 * SD of a mean of `window` cards apart the two are called about the same.
 */
export function rollingSentence(figures: {
  rollingMean: number | null;
  mean: number | null;
  sd: number | null;
  window: number;
  /** Cycle times if absent */
  measure?: Measure;
}): string {
  const { rollingMean, mean, sd, window } = figures;
  if (rollingMean === null || mean === null || sd === null) {
    return `Fewer than ${window} items: no rolling mean yet.`;
  }
  const apart = rollingMean - mean;
  const head = `The last ${window} items ${figures.measure === "lead" ? "had a lead time of" : "took"} ${formatNumber(rollingMean, 1)} days on average`;
  if (Math.abs(apart) < (0.5 * sd) / Math.sqrt(window)) return `${head}, about the mean of all.`;
  const side = apart > 0 ? "more" : "less";
  return `${head}, ${formatNumber(Math.abs(apart), 1)} ${side} than the mean of all.`;
}
