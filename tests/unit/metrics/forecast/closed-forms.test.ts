import { describe, expect, test } from "vitest";
import { howMany } from "@/lib/metrics/forecast/how-many";
import { percentileDays } from "@/lib/metrics/forecast/percentile-days";
import { whenDone } from "@/lib/metrics/forecast/when-done";

const seed = 7;
const days = (counts: number[]) => counts.flatMap((times, releases) => Array(times).fill(releases));

describe("a team that releases three cards every day", () => {
  const constant = Array(60).fill(3);

  test("has n cards done on the day n/3, rounded up, with P50, P85 and P95 the same", () => {
    const all = percentileDays(constant, 300, { seed });
    for (const [items, { p50, p85, p95 }] of all.entries()) {
      if (items === 0) continue;
      expect([p50, p85, p95]).toEqual(Array(3).fill(Math.ceil(items / 3)));
    }
    expect(whenDone(constant, 20, { seed })).toMatchObject({ p50: 7, p85: 7, p95: 7 });
  });

  test("releases three times as many cards as there are days, in every run", () => {
    expect(howMany(constant, 20, { seed })).toMatchObject({ p50: 60, p85: 60, p95: 60 });
    expect(howMany(constant, 0, { seed })).toMatchObject({ p50: 0, p85: 0, p95: 0 });
  });
});

// Each run has a rate of its own, as 60 days do not tell it exactly. Values: scipy 1.17.
describe("shares of runs done by a day", () => {
  test("on 12 days of 60 one card: a binomial mixture of binomials", () => {
    // sum of binom.pmf(j, 60, 0.2) · binom.sf(n − 1, d, j / 60) over j
    const { doneByDay, runs } = whenDone(days([48, 12]), 5, { seed });
    expect(Math.abs((doneByDay[23] ?? 0) / runs - 0.5214)).toBeLessThan(0.015);
    expect(Math.abs((doneByDay[39] ?? 0) / runs - 0.8611)).toBeLessThan(0.015);
    expect(Math.abs((doneByDay[53] ?? 0) / runs - 0.9535)).toBeLessThan(0.015);
  });

  test("on 60 days of a Poisson team of two a day: gamma-Poisson, the negative binomial", () => {
    // nbinom.sf(n − 1, 120, 60 / (60 + d))
    const poisson = days([8, 16, 17, 10, 6, 2, 1]);
    const twenty = whenDone(poisson, 20, { seed });
    const fifty = whenDone(poisson, 50, { seed });
    const share = ({ doneByDay, runs }: typeof twenty, day: number) =>
      (doneByDay[day - 1] ?? 0) / runs;
    expect(Math.abs(share(twenty, 8) - 0.2006)).toBeLessThan(0.02);
    expect(Math.abs(share(twenty, 10) - 0.523)).toBeLessThan(0.02);
    expect(Math.abs(share(twenty, 12) - 0.7959)).toBeLessThan(0.02);
    expect(Math.abs(share(fifty, 25) - 0.5092)).toBeLessThan(0.02);
    expect(Math.abs(share(fifty, 30) - 0.8681)).toBeLessThan(0.02);
    expect(twenty).toMatchObject({ p50: 10, p85: 13, p95: 15 });
    expect(fifty).toMatchObject({ p50: 25, p85: 30, p95: 33 });
    expect(howMany(poisson, 10, { seed })).toMatchObject({ p50: 20, p85: 15 });
  });
});

describe("one seed", () => {
  const counts = days([20, 20, 12, 8]);

  test("gives the same runs to every question", () => {
    const alone = whenDone(counts, 25, { seed });
    expect(percentileDays(counts, 80, { seed })[25]).toEqual({
      p50: alone.p50,
      p85: alone.p85,
      p95: alone.p95,
    });
    const day = 20;
    expect(howMany(counts, day, { seed }).runsAtLeast[25]).toBe(alone.doneByDay[day - 1]);
  });

  test("repeats, and another one differs", () => {
    expect(whenDone(counts, 25, { seed })).toEqual(whenDone(counts, 25, { seed }));
    expect(whenDone(counts, 25, { seed: 8 })).not.toEqual(whenDone(counts, 25, { seed }));
  });

  test("orders the percentiles, and later cards come no earlier", () => {
    let before = { p50: 0, p85: 0, p95: 0 };
    for (const { p50, p85, p95 } of percentileDays(counts, 120, { seed }).slice(1)) {
      if (p50 === null || p85 === null || p95 === null) throw new Error("Not within five years");
      expect(p50 <= p85 && p85 <= p95).toBe(true);
      expect(p50 >= before.p50 && p85 >= before.p85 && p95 >= before.p95).toBe(true);
      before = { p50, p85, p95 };
    }
  });
});

describe("a team without releases", () => {
  test("is answered at once, without a day", () => {
    const none = Array(60).fill(0);
    const started = performance.now();
    expect(whenDone(none, 20, { seed })).toMatchObject({ p50: null, p85: null, doneByDay: [] });
    expect(percentileDays(none, 3_000, { seed })[3_000]?.p85).toBeNull();
    expect(howMany(none, 1_300, { seed })).toMatchObject({ p50: 0, runsAtLeast: [10_000] });
    expect(performance.now() - started).toBeLessThan(100);
  });

  test("that is slow gets no day beyond five years", () => {
    const slow = days([55, 5]);
    expect(whenDone(slow, 1_000, { seed, runs: 500 })).toMatchObject({ p50: null, p95: null });
    expect(whenDone(slow, 1_000, { seed, runs: 500 }).doneByDay).toHaveLength(1_300);
  });
});
