import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { whenDone } from "@/lib/metrics/forecast/when-done";

export type SimulatedTeam = {
  name: string;
  /** Releases a day on average */
  perDay: number;
  /** Half of the days hold nothing, the others twice as many */
  clumped: boolean;
  items: number;
};

const pastDays = 60;

/** How often P50, P85 and P95 held: fractions of the simulated teams. */
export function simulatedForecasts(
  { perDay, clumped, items }: SimulatedTeam,
  { seeds, runs }: { seeds: number; runs: number },
): { p50: number; p85: number; p95: number } {
  const kept = { p50: 0, p85: 0, p95: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(seed * 7_919);
    const releases = () => {
      if (clumped && random() < 0.5) return 0;
      return poisson(clumped ? 2 * perDay : perDay, random);
    };
    const past = Array.from({ length: pastDays }, releases);
    let days = 0;
    for (let done = 0; done < items; done += releases()) days += 1;
    const said = whenDone(past, items, { seed, runs });
    for (const name of ["p50", "p85", "p95"] as const) {
      const day = said[name];
      if (day !== null && days <= day) kept[name] += 1;
    }
  }
  return { p50: kept.p50 / seeds, p85: kept.p85 / seeds, p95: kept.p95 / seeds };
}

/** A Poisson number by inversion; fine for small means. */
function poisson(mean: number, random: () => number): number {
  const drawn = random();
  let chance = Math.exp(-mean);
  let sum = chance;
  let number = 0;
  while (drawn > sum && number < 1_000) {
    number += 1;
    chance *= mean / number;
    sum += chance;
  }
  return number;
}
