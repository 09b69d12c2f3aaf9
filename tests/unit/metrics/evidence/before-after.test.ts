import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { beforeAfter } from "@/lib/metrics/evidence/before-after";
import { mannWhitney } from "@/lib/metrics/evidence/mann-whitney";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";

describe("the Mann–Whitney test", () => {
  // scipy.stats.mannwhitneyu(second, first, method="asymptotic")
  it.each([
    [[1, 2, 2, 3, 5, 8, 13, 1, 4], [2, 3, 4, 4, 9, 12, 20, 1], 44.5, 0.43774509],
    [[1, 1, 1, 2, 2], [1, 2, 3, 3, 3, 10], 25.5, 0.05673444],
  ])("of %j and %j agrees with scipy, ties included", (first, second, u, p) => {
    const found = mannWhitney(first, second);
    expect(found?.u).toBe(u);
    expect(found?.p).toBeCloseTo(p, 5);
  });

  it("says nothing of an empty sample or of values all equal", () => {
    expect(mannWhitney([], [1, 2])).toBeNull();
    expect(mannWhitney([3, 3], [3])).toBeNull();
  });
});

describe("before and after", () => {
  it("gives a permutation p-value near that of all 462 ways to part the cards", () => {
    const found = beforeAfter(
      [1, 2, 2, 3, 5],
      [4, 6, 7, 9, 12, 3],
      defaultSlaRule,
      seededRandom(3),
    );
    expect(found?.mean.change).toBeCloseTo(4.2333333, 6);
    expect(found?.mean.p).toBeGreaterThan(0.015);
    expect(found?.mean.p).toBeLessThan(0.038);
  });

  it("finds nothing when nothing changed: p at most α in about α of the trials", () => {
    const random = seededRandom(21);
    const draw = () =>
      Math.ceil(
        Math.exp(
          1.2 + 0.9 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
        ),
      );
    let found = 0;
    const trials = 60;
    for (let trial = 0; trial < trials; trial += 1) {
      const sides = [0, 1].map(() => Array.from({ length: 25 }, draw));
      const p = beforeAfter(sides[0] ?? [], sides[1] ?? [], defaultSlaRule, random)?.mean.p ?? 1;
      if (p <= 0.1) found += 1;
    }
    expect(found / trials).toBeLessThan(0.2);
  });

  it("judges both sides by one SLA and never by values all equal", () => {
    const equal = beforeAfter([3, 3, 3, 3, 3], [3, 3, 3, 3, 3], defaultSlaRule, seededRandom(1));
    expect(equal).toMatchObject({
      ...{ pooledWholeDays: 3, overBefore: 0, overAfter: 0, rankSum: null },
      mean: { change: 0, p: 1 },
    });
  });

  it("is none with fewer than five cards on a side", () => {
    expect(beforeAfter([1, 2, 3, 4], [1, 2, 3, 4, 5], defaultSlaRule, seededRandom(1))).toBeNull();
  });
});
