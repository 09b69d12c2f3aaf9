import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { driftAlarm, driftThreshold } from "@/lib/metrics/evidence/drift-alarm";
import { itemsToHalve } from "@/lib/metrics/evidence/items-to-halve";
import { kupiec } from "@/lib/metrics/evidence/kupiec";
import { nominalBreach } from "@/lib/metrics/evidence/nominal-breach";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";

describe("the nominal rate", () => {
  it.each([
    [0.5, 30.85],
    [1, 15.87],
    [1.5, 6.68],
    [2, 2.28],
  ])("of mean + %d SD is the normal curve's, as R's pnorm gives it: %d %%", (k, percent) => {
    expect(100 * nominalBreach({ kind: "mean-sd", k }, 50)).toBeCloseTo(percent, 2);
  });

  it("of a percentile is that of a new card among exchangeable ones", () => {
    // With 9 past cards P50 is the 5th: a 10th lands above it in 5 of 10 places.
    expect(nominalBreach({ kind: "percentile", percent: 50 }, 9)).toBeCloseTo(0.5, 12);
    expect(nominalBreach({ kind: "percentile", percent: 90 }, 11)).toBeCloseTo(1 - 10 / 12, 12);
  });
});

describe("Kupiec's test", () => {
  it.each([
    [0, 20, 0.1, 0.04008175, "fewer"],
    [6, 20, 0.15, 0.08960821, "more"],
    [20, 20, 0.9, 0.04008175, "more"],
    [2, 20, 0.1, 1, "as many"],
  ] as const)(
    "of %i breaches in %i at %d agrees with scipy.stats.chi2",
    (hits, trials, rate, p, direction) => {
      const found = kupiec(hits, trials, rate);
      expect(found?.p).toBeCloseTo(p, 5);
      expect(found?.direction).toBe(direction);
    },
  );

  it("says nothing without quotes", () => {
    expect(kupiec(0, 0, 0.1)).toBeNull();
  });
});

describe("the drift alarm", () => {
  it("rises by the log likelihood ratio, never falls below 0 and starts again once it fired", () => {
    const { levels, firedAt } = driftAlarm([false, true, true, true, false], 0.2, 2);
    const kept = Math.log(0.6 / 0.8);
    expect(levels.map((level) => Number(level.toFixed(6)))).toEqual(
      [0, Math.log(2), 2 * Math.log(2), 3 * Math.log(2), 0].map((level) =>
        Number(level.toFixed(6)),
      ),
    );
    expect(kept).toBeLessThan(0);
    expect(firedAt).toEqual([3]);
  });

  it.each([0.05, 0.1587, 0.3085])(
    "fires about once in 500 cards while the rate %d holds",
    (rate) => {
      const threshold = driftThreshold(rate, seededRandom(11));
      const random = seededRandom(12);
      const breaches = Array.from({ length: 200_000 }, () => random() < rate);
      const perAlarm = breaches.length / driftAlarm(breaches, rate, threshold).firedAt.length;
      expect(perAlarm).toBeGreaterThan(400);
      expect(perAlarm).toBeLessThan(700);
    },
  );

  it("fires soon once breaches have doubled", () => {
    const threshold = driftThreshold(0.1587, seededRandom(11));
    const random = seededRandom(13);
    const delays = Array.from({ length: 200 }, () => {
      const breaches = Array.from({ length: 500 }, () => random() < 0.3174);
      return driftAlarm(breaches, 0.1587, threshold).firedAt[0] ?? 500;
    });
    expect(delays.reduce((sum, delay) => sum + delay, 0) / delays.length).toBeLessThan(70);
  });
});

describe("how many more quotes halve the interval", () => {
  it("is the first count whose interval is half as wide", () => {
    const more = itemsToHalve(12, 100) ?? 0;
    const width = (count: number) => {
      const { low, high } = wilsonInterval(0.12 * count, count);
      return high - low;
    };
    expect(width(100 + more)).toBeLessThanOrEqual(width(100) / 2);
    expect(width(99 + more)).toBeGreaterThan(width(100) / 2);
    expect(more).toBeGreaterThan(250);
    expect(itemsToHalve(0, 0)).toBeNull();
  });
});
