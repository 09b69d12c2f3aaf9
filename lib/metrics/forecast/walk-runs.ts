import { seededRandom } from "@/lib/cards/sample/seeded-random";

/** Repeatable randomness: the same seed gives the same runs, whatever is asked of them. */
export type RunOptions = { seed: number; runs?: number };

export const usualRuns = 10_000;

/** Five years of working days: what is not done by then is given no day. */
export const maxDaysAhead = 1_300;

/**
 * Plays the days to come in many runs at once: each day of a run releases as many cards as a past
 * day drawn at random did, from the run's own resample of those days, since a short past does not
 * tell the rate exactly. After each day `visit` is told how many runs have released at least k cards,
 * k from 0 to `most`, and says whether to go on. Days without any release are never walked.
 * Definition: METRICS section 9.
 */
export function walkRuns(
  releasesOfDays: readonly number[],
  most: number,
  { seed, runs = usualRuns }: RunOptions,
  visit: (day: number, reached: Int32Array) => boolean,
): void {
  const days = Int32Array.from(releasesOfDays);
  const busiest = days.reduce((highest, count) => Math.max(highest, count), 0);
  if (busiest === 0) return;
  const random = seededRandom(seed);
  const size = days.length;
  const own = new (busiest < 65_536 ? Uint16Array : Int32Array)(runs * size);
  for (let place = 0; place < own.length; place += 1) {
    own[place] = days[Math.floor(random() * size)] as number;
  }
  const sums = new Int32Array(runs);
  const exactly = new Int32Array(most + 1);
  const reached = new Int32Array(most + 1);
  reached[0] = runs;
  // The sums of all runs lie between these two, so that a day costs the runs and little more.
  let lowest = 0;
  let highest = 0;
  for (let day = 1; day <= maxDaysAhead; day += 1) {
    highest = Math.min(most, highest + busiest);
    exactly.fill(0, lowest, highest + 1);
    for (let run = 0, start = 0; run < runs; run += 1, start += size) {
      const drawn = own[start + Math.floor(random() * size)] as number;
      const sum = Math.min(most, (sums[run] as number) + drawn);
      sums[run] = sum;
      exactly[sum] = (exactly[sum] as number) + 1;
    }
    let atLeast = 0;
    for (let sum = highest; sum > lowest; sum -= 1) {
      atLeast += exactly[sum] as number;
      reached[sum] = atLeast;
    }
    while (lowest < most && exactly[lowest] === 0) lowest += 1;
    if (!visit(day, reached)) return;
  }
}
