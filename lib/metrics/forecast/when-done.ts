import {
  forecastShares,
  type PercentileDays,
  runsOf,
} from "@/lib/metrics/forecast/percentile-days";
import { type RunOptions, usualRuns, walkRuns } from "@/lib/metrics/forecast/walk-runs";

/** When a number of cards is done, over all runs. */
export type WhenDone = PercentileDays & {
  runs: number;
  /** Element i: runs that are done by the end of working day i + 1; ends once 99% of them are */
  doneByDay: number[];
};

/** When the next `items` cards (at least 1) are done. METRICS section 9. */
export function whenDone(
  releasesOfDays: readonly number[],
  items: number,
  options: RunOptions,
): WhenDone {
  const runs = options.runs ?? usualRuns;
  const enough = runsOf(0.99, runs);
  const doneByDay: number[] = [];
  walkRuns(releasesOfDays, items, options, (_, reached) => {
    const done = reached[items] as number;
    doneByDay.push(done);
    return done < enough;
  });
  const [p50 = null, p85 = null, p95 = null] = forecastShares.map((share) => {
    const place = doneByDay.findIndex((done) => done >= runsOf(share, runs));
    return place === -1 ? null : place + 1;
  });
  return { p50, p85, p95, runs, doneByDay };
}
