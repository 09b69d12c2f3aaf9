import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { percentileDays } from "@/lib/metrics/forecast/percentile-days";
import type { Bench } from "./bench-key";
import { median } from "./measure";

const rounds = 9;
const warmUps = 3;

/**
 * The forecast of every card of a queue, 10,000 runs over 60 days of some three releases each:
 * milliseconds for 300 cards, and how much longer 3,000 cards take.
 */
export const forecast: Bench = {
  keys: ["forecastMs", "forecastGrowth"],
  async run() {
    const random = seededRandom(3);
    const past = Array.from({ length: 60 }, () => Math.floor(7 * random()));
    const times = { few: [] as number[], many: [] as number[] };
    for (let round = -warmUps; round < rounds; round += 1) {
      const few = timeOf(() => percentileDays(past, 300, { seed: 1 }));
      const many = timeOf(() => percentileDays(past, 3_000, { seed: 1 }));
      if (round < 0) continue;
      times.few.push(few);
      times.many.push(many);
    }
    const [few, many] = [median(times.few), median(times.many)];
    return [
      {
        key: "forecastMs",
        value: few,
        reach: { most: 200 },
        detail: `300 cards, slowest of ${rounds}: ${Math.max(...times.few).toFixed(0)} ms`,
      },
      {
        key: "forecastGrowth",
        value: many / few,
        reach: { most: 12 },
        detail: `3,000 cards ${many.toFixed(0)} ms ÷ 300 cards ${few.toFixed(0)} ms`,
      },
    ];
  },
};

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
