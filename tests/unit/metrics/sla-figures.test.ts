import fc from "fast-check";
import * as simple from "simple-statistics";
import { describe, expect, it } from "vitest";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures, wholeDaysOf } from "@/lib/metrics/sla-figures";
import { defaultSlaRule } from "@/lib/metrics/sla-rule";

const p85 = { kind: "percentile", percent: 85 } as const;

describe("slaFigures", () => {
  it("has every column of the table", () => {
    // Confirmed with numpy.
    const figures = slaFigures(histogramOf([1, 1, 2, 3, 5, 8, 13, 40]), defaultSlaRule);
    expect(figures.sd).toBeCloseTo(13.130526047562386, 12);
    expect(figures.sla).toBeCloseTo(22.255526047562384, 12);
    expect(figures.p85).toBeCloseTo(12.75, 12);
    expect(figures.p95).toBeCloseTo(30.55, 12);
    expect(figures).toMatchObject({
      items: 8,
      mean: 9.125,
      wholeDays: 22,
      over: 1,
      overPercent: 12.5,
      min: 1,
      max: 40,
      median: 4,
    });
  });

  it("takes other multiples of the SD", () => {
    const figures = slaFigures(histogramOf([1, 1, 2, 3, 5, 8, 13, 40]), { kind: "mean-sd", k: 2 });
    expect(figures.sla).toBeCloseTo(35.38605209512477, 12);
  });

  it("takes a percentile as the rule, with the same columns", () => {
    const figures = slaFigures(histogramOf([1, 1, 2, 3, 5, 8, 13, 40]), p85);
    expect(figures).toMatchObject({ wholeDays: 12, over: 2, overPercent: 25, mean: 9.125 });
    expect(figures.sla).toBeCloseTo(12.75, 12);
  });

  it("has nothing but the number of items for an empty group", () => {
    for (const rule of [defaultSlaRule, p85]) {
      const { items, ...others } = slaFigures([], rule);
      expect(items).toBe(0);
      expect(Object.values(others)).toEqual(Array(11).fill(null));
    }
  });

  it("has no SD, SLA or share over for a single card, whatever the rule", () => {
    for (const rule of [defaultSlaRule, p85]) {
      expect(slaFigures([[7, 1]], rule)).toEqual({
        items: 1,
        mean: 7,
        sd: null,
        sla: null,
        wholeDays: null,
        over: null,
        overPercent: null,
        min: 7,
        max: 7,
        median: 7,
        p85: 7,
        p95: 7,
      });
    }
  });

  it("finds none over when all cards are alike", () => {
    expect(slaFigures([[7, 3]], defaultSlaRule)).toMatchObject({ sd: 0, sla: 7, over: 0 });
  });

  it("does not let rounding push a card over an SLA it equals", () => {
    const figures = slaFigures(histogramOf(Array.from({ length: 101 }, (_, index) => index + 1)), {
      kind: "percentile",
      percent: 29,
    });
    // The 29th percentile of 1 … 101 is 30; the arithmetic falls short of it.
    expect(figures.sla).toBeLessThan(30);
    expect(figures).toMatchObject({ wholeDays: 30, over: 71 });
  });

  it("counts as over exactly the cards that took longer than the whole days", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 80 });
    const rules = fc.oneof(
      fc.record({ kind: fc.constant("mean-sd" as const), k: fc.constantFrom(0.5, 1, 1.5, 2) }),
      fc.record({
        kind: fc.constant("percentile" as const),
        percent: fc.integer({ min: 1, max: 99 }),
      }),
    );
    fc.assert(
      fc.property(lists, rules, (values, rule) => {
        const { wholeDays, over, overPercent } = slaFigures(histogramOf(values), rule);
        const longer = values.filter((value) => value > (wholeDays as number)).length;
        expect(over).toBe(longer);
        expect(overPercent).toBeCloseTo((100 * longer) / values.length, 9);
      }),
    );
  });

  it("agrees with simple-statistics on mean + k SD", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(lists, fc.constantFrom(0.5, 1, 1.5, 2), (values, k) => {
        const sla = simple.mean(values) + k * simple.sampleStandardDeviation(values);
        expect(slaFigures(histogramOf(values), { kind: "mean-sd", k }).sla).toBeCloseTo(sla, 9);
      }),
    );
  });
});

describe("wholeDaysOf", () => {
  it.each([
    [14.97, 14],
    [14, 14],
    [13.9999999999, 14],
    [13.999, 13],
    [0.4, 1],
    [1, 1],
    [47.75, 47],
  ])("makes %d days %i whole days", (sla, wholeDays) => {
    expect(wholeDaysOf(sla)).toBe(wholeDays);
  });
});
