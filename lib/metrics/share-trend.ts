import { linearRegression } from "simple-statistics";
import { seededRandom } from "@/lib/cards/sample/seeded-random";

export type ShareTrend = {
  /** In points (of 100) per bucket */
  slope: number;
  /** Points that the line gives the first bucket, empty or not */
  start: number;
  /** The 90% interval of the slope */
  low: number;
  high: number;
  /** By the interval: steady where it holds 0 */
  direction: "rising" | "falling" | "steady";
};

/** Fewer buckets with days in them show no trend. */
const minBuckets = 6;
const blockLength = 3;
const resamples = 500;

/**
 * The trend of a share over weeks or months: least squares slope of the shares (fractions of 1; null
 * where a bucket is empty) with a moving-block bootstrap interval of its residuals, seeded. Null
 * below 6 buckets with days in them. Definition: METRICS section 7.
 */
export function shareTrend(shares: readonly (number | null)[]): ShareTrend | null {
  const points = shares.flatMap((share, at): [number, number][] =>
    share === null ? [] : [[at, 100 * share]],
  );
  if (points.length < minBuckets) return null;
  const { m: slope, b } = linearRegression(points);
  const residuals = points.map(([at, value]) => value - (slope * at + b));
  const random = seededRandom(points.length);
  const slopes = Array.from({ length: resamples }, () => {
    const drawn: number[] = [];
    while (drawn.length < points.length) {
      const start = Math.floor(random() * (points.length - blockLength + 1));
      drawn.push(...residuals.slice(start, start + blockLength));
    }
    return linearRegression(
      points.map(([at], place): [number, number] => [at, slope * at + b + (drawn[place] ?? 0)]),
    ).m;
  }).sort((one, other) => one - other);
  const low = slopes[Math.floor(0.05 * (resamples - 1))] ?? slope;
  const high = slopes[Math.ceil(0.95 * (resamples - 1))] ?? slope;
  const direction = low > 0 ? "rising" : high < 0 ? "falling" : "steady";
  return { slope, start: b, low, high, direction };
}
