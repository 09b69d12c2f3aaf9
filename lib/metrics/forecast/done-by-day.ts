import { runsOf } from "@/lib/metrics/forecast/percentile-days";
import { type RunOptions, usualRuns, walkRuns } from "@/lib/metrics/forecast/walk-runs";

/**
 * For each number of cards asked about, how many runs have released that many by the end of working
 * day i + 1 (element i). All of them come from the same runs, walked once: until nearly all runs
 * (99.9%) have released the most, and for at least `days` days. METRICS section 9.
 */
export function doneByDay(
  releasesOfDays: readonly number[],
  items: readonly number[],
  { days = 0, ...options }: RunOptions & { days?: number },
): Map<number, number[]> {
  const runs = options.runs ?? usualRuns;
  const enough = runsOf(0.999, runs);
  const most = Math.max(0, ...items);
  const done = new Map(items.map((count) => [count, [] as number[]]));
  walkRuns(releasesOfDays, most, options, (day, reached) => {
    for (const [count, byDay] of done) byDay.push(reached[count] as number);
    return day < days || (reached[most] as number) < enough;
  });
  return done;
}
