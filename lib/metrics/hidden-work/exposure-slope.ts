import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { groupDifference, type SizedColumns } from "@/lib/metrics/hidden-work/group-difference";
import { middleOf } from "@/lib/metrics/hidden-work/middle-of";
import type { Interval } from "@/lib/metrics/wilson-interval";

const resamples = 500;

export type ExposureSlope = {
  slope: number | null;
  slopeInterval: Interval | null;
  /** Of the difference between the groups */
  interval: Interval | null;
};

/**
 * Days per extra card within a size (least squares of both less their size's mean), and 90% intervals
 * of it and of the difference between the groups: a seeded moving-block bootstrap of the features in
 * order of commitment, blocks of about the cube root of their number. Null where exposures do not
 * differ. Definition: METRICS section 7.
 */
export function exposureSlope(
  columns: SizedColumns,
  exposures: readonly number[],
  median: number,
): ExposureSlope {
  const n = exposures.length;
  const block = Math.max(3, Math.round(Math.cbrt(n)));
  const random = seededRandom(n);
  const slopes: number[] = [];
  const differences: number[] = [];
  const drawn = {
    sizes: new Int32Array(n),
    sizeCount: columns.sizeCount,
    cycleDays: new Float64Array(n),
  };
  const drawnExposures = new Float64Array(n);
  for (let round = 0; round < resamples; round += 1) {
    for (let filled = 0; filled < n; ) {
      const start = Math.floor(random() * (n - block + 1));
      for (let at = start; at < start + block && filled < n; at += 1) {
        drawn.sizes[filled] = columns.sizes[at] as number;
        drawn.cycleDays[filled] = columns.cycleDays[at] as number;
        drawnExposures[filled] = exposures[at] as number;
        filled += 1;
      }
    }
    const slope = slopeOf(drawn, drawnExposures);
    if (slope !== null) slopes.push(slope);
    const difference = groupDifference(drawn, drawnExposures, median);
    if (difference !== null) differences.push(difference);
  }
  return {
    slope: slopeOf(columns, exposures),
    slopeInterval: slopes.length < resamples / 2 ? null : middleOf(slopes),
    interval: differences.length < resamples / 2 ? null : middleOf(differences),
  };
}

function slopeOf(
  { sizes, sizeCount, cycleDays }: SizedColumns,
  exposures: ArrayLike<number>,
): number | null {
  const items = new Int32Array(sizeCount);
  const days = new Float64Array(sizeCount);
  const exposed = new Float64Array(sizeCount);
  sizes.forEach((size, card) => {
    items[size] = (items[size] as number) + 1;
    days[size] = (days[size] as number) + (cycleDays[card] as number);
    exposed[size] = (exposed[size] as number) + (exposures[card] as number);
  });
  let products = 0;
  let squares = 0;
  sizes.forEach((size, card) => {
    const n = items[size] as number;
    const away = (exposures[card] as number) - (exposed[size] as number) / n;
    products += away * ((cycleDays[card] as number) - (days[size] as number) / n);
    squares += away * away;
  });
  return squares < 1e-9 ? null : products / squares;
}
