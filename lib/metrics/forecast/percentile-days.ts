import { type RunOptions, usualRuns, walkRuns } from "@/lib/metrics/forecast/walk-runs";

/** The shares of runs that a forecast names. */
export const forecastShares = [0.5, 0.85, 0.95] as const;

/** Working days from the day of the forecast, which is 1; null where five years are not enough. */
export type PercentileDays = { p50: number | null; p85: number | null; p95: number | null };

/** How many runs a share of them is, at least. */
export function runsOf(share: number, runs: number): number {
  return Math.ceil(share * runs - 1e-9);
}

/**
 * For each n from 1 to `most` (element n) the smallest working day by which at least 50, 85 and 95%
 * of the runs have released n cards. Days without any release give nulls. METRICS section 9.
 */
export function percentileDays(
  releasesOfDays: readonly number[],
  most: number,
  options: RunOptions,
): PercentileDays[] {
  const runs = options.runs ?? usualRuns;
  const needed = forecastShares.map((share) => runsOf(share, runs));
  const found = forecastShares.map(() => new Array<number | null>(most + 1).fill(null));
  const next = forecastShares.map(() => 1);
  walkRuns(releasesOfDays, most, options, (day, reached) => {
    needed.forEach((least, place) => {
      const days = found[place] as (number | null)[];
      let items = next[place] as number;
      while (items <= most && (reached[items] as number) >= least) {
        days[items] = day;
        items += 1;
      }
      next[place] = items;
    });
    return next.some((items) => items <= most);
  });
  const [p50 = [], p85 = [], p95 = []] = found;
  return Array.from({ length: most + 1 }, (_, items) => ({
    p50: p50[items] ?? null,
    p85: p85[items] ?? null,
    p95: p95[items] ?? null,
  }));
}
