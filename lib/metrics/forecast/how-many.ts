import { forecastShares, runsOf } from "@/lib/metrics/forecast/percentile-days";
import { type RunOptions, usualRuns, walkRuns } from "@/lib/metrics/forecast/walk-runs";

/** How many cards are released by a day, over all runs. */
export type HowMany = {
  /** The largest number that at least 50, 85 and 95% of the runs reach */
  p50: number;
  p85: number;
  p95: number;
  runs: number;
  /** Element k: runs with at least k cards, from k = 0 to the highest that any run reaches */
  runsAtLeast: number[];
};

/** How many cards are released in a number of working days, the first of them today. METRICS section 9. */
export function howMany(
  releasesOfDays: readonly number[],
  days: number,
  options: RunOptions,
): HowMany {
  const runs = options.runs ?? usualRuns;
  const busiest = releasesOfDays.reduce((highest, count) => Math.max(highest, count), 0);
  let runsAtLeast = [runs];
  if (days > 0) {
    walkRuns(releasesOfDays, days * busiest, options, (day, reached) => {
      if (day === days) runsAtLeast = Array.from(reached);
      return day < days;
    });
  }
  while (runsAtLeast.length > 1 && runsAtLeast.at(-1) === 0) runsAtLeast.pop();
  const [p50 = 0, p85 = 0, p95 = 0] = forecastShares.map((share) =>
    runsAtLeast.findLastIndex((reached) => reached >= runsOf(share, runs)),
  );
  return { p50, p85, p95, runs, runsAtLeast };
}
