export type RollingFigures = { mean: number | null; sd: number | null };

/**
 * Mean and sample SD (days) of the last `window` values at each place of a series of whole days;
 * null until `window` values are there, and no SD for a window of one. Definition: METRICS
 * section 4.
 */
export function rollingMeanSd(values: readonly number[], window: number): RollingFigures[] {
  if (!Number.isInteger(window) || window < 1) {
    throw new RangeError(`A window holds at least one value: ${window}`);
  }
  let sum = 0;
  let squares = 0;
  return values.map((value, index) => {
    const leaving = index >= window ? (values[index - window] as number) : 0;
    sum += value - leaving;
    squares += value * value - leaving * leaving;
    if (index + 1 < window) return { mean: null, sd: null };
    // With whole days these sums are exact, so nothing builds up along the series.
    const variance = (window * squares - sum * sum) / (window * (window - 1));
    return { mean: sum / window, sd: window === 1 ? null : Math.sqrt(Math.max(0, variance)) };
  });
}
