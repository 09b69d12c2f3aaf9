/** One value of an XmR chart with what it signals. */
type XmrPoint = {
  value: number;
  /** Distance from the value before; null for the first. */
  movingRange: number | null;
  /** The value is outside its limits. */
  outside: boolean;
  /** The moving range is above its limit. */
  rangeOutside: boolean;
  /** The value is one of eight or more in a row on one side of the mean. */
  inRun: boolean;
};

/** Limits in the unit of the values; null with fewer than two values. */
export type Xmr = {
  mean: number | null;
  upper: number | null;
  /** Not below 0. */
  lower: number | null;
  meanMovingRange: number | null;
  movingRangeLimit: number | null;
  points: XmrPoint[];
};

const individualsFactor = 2.66;
const movingRangeFactor = 3.268;
const runLength = 8;

/**
 * An individuals and moving range chart of values in order: mean ± 2.66 mean moving ranges, and
 * 3.268 mean moving ranges as limit of the ranges. With one value there are no limits and no
 * signals. Definition: METRICS section 4 (Wheeler).
 */
export function xmr(values: readonly number[]): Xmr {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] as number)));
  const centre = average(values);
  const meanRange = average(ranges);
  if (centre === null || meanRange === null) {
    return {
      mean: centre,
      upper: null,
      lower: null,
      meanMovingRange: null,
      movingRangeLimit: null,
      points: values.map((value) => ({ ...noSignal, value, movingRange: null })),
    };
  }
  const upper = centre + individualsFactor * meanRange;
  const lower = Math.max(0, centre - individualsFactor * meanRange);
  const limit = movingRangeFactor * meanRange;
  const runs = runsOnOneSide(values, centre);
  return {
    mean: centre,
    upper,
    lower,
    meanMovingRange: meanRange,
    movingRangeLimit: limit,
    points: values.map((value, index) => {
      const movingRange = index === 0 ? null : (ranges[index - 1] as number);
      return {
        value,
        movingRange,
        outside: value > upper || value < lower,
        rangeOutside: movingRange !== null && movingRange > limit,
        inRun: (runs[index] as number) >= runLength,
      };
    }),
  };
}

const noSignal = { outside: false, rangeOutside: false, inRun: false };

function average(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** For each value the length of the run it belongs to; 0 for a value on the mean itself. */
function runsOnOneSide(values: readonly number[], centre: number): number[] {
  const lengths = values.map(() => 0);
  for (let start = 0; start < values.length; ) {
    const side = Math.sign((values[start] as number) - centre);
    let end = start + 1;
    while (end < values.length && Math.sign((values[end] as number) - centre) === side) end += 1;
    if (side !== 0) lengths.fill(end - start, start, end);
    start = end;
  }
  return lengths;
}
