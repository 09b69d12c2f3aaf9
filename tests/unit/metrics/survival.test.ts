import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import { slaWithOpen } from "@/lib/metrics/sla-with-open";
import { atRiskAfter, kaplanMeier, survivalAt } from "@/lib/metrics/survival";

const events = histogramOf([2, 3, 3, 5, 8, 8, 13, 21]);
const censored = histogramOf([0, 3, 4, 10, 13, 30]);
const curve = kaplanMeier(events, censored);

const lists = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 80 });

describe("kaplanMeier", () => {
  it("agrees with scipy's ecdf of censored data", () => {
    expect(curve.map((step) => step.days)).toEqual([0, 2, 3, 4, 5, 8, 10, 13, 21, 30]);
    const expected = [
      1, 0.9230769230769231, 0.7692307692307693, 0.7692307692307693, 0.6730769230769231,
      0.48076923076923084, 0.48076923076923084, 0.36057692307692313, 0.18028846153846156,
      0.18028846153846156,
    ];
    curve.forEach((step, index) => {
      expect(step.survival, `${step.days}`).toBeCloseTo(expected[index] as number, 12);
    });
  });

  it("counts a card censored at an age among those at risk at that age", () => {
    expect(curve.find((step) => step.days === 3)).toMatchObject({
      atRisk: 12,
      events: 2,
      censored: 1,
    });
    expect(atRiskAfter(curve, 3)).toBe(9);
    expect(atRiskAfter(curve, -1)).toBe(14);
    expect(atRiskAfter(curve, 29)).toBe(1);
    expect(atRiskAfter(curve, 30)).toBe(0);
  });

  it("is 1 before the first step, level between steps and after the last", () => {
    expect(survivalAt(curve, 1)).toBe(1);
    expect(survivalAt(curve, 7)).toBe(survivalAt(curve, 5));
    expect(survivalAt(curve, 500)).toBe(survivalAt(curve, 21));
  });

  it("knows nothing without cards", () => {
    expect(kaplanMeier([], [])).toEqual([]);
    expect(survivalAt([], 10)).toBe(1);
    expect(atRiskAfter([], 0)).toBe(0);
  });

  it("stays at 1 when every card is still open", () => {
    expect(survivalAt(kaplanMeier([], censored), 30)).toBe(1);
  });

  it("is the share of longer cards when nothing is censored", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 70 }), (values, days) => {
        const longer = values.filter((value) => value > days).length;
        const all = kaplanMeier(histogramOf(values), []);
        expect(survivalAt(all, days)).toBeCloseTo(longer / values.length, 12);
      }),
    );
  });

  it("does not depend on censorings before the first release", () => {
    expect(survivalAt(kaplanMeier(events, [[1, 9]]), 8)).toBe(
      survivalAt(kaplanMeier(events, []), 8),
    );
  });
});

describe("slaWithOpen", () => {
  it("agrees with the sums over single days", () => {
    const figures = slaWithOpen(events, censored, 1);
    expect(figures?.mean).toBeCloseTo(11.769230769230774, 12);
    expect(figures?.sd).toBeCloseTo(8.086389010914637, 12);
    expect(figures?.sla).toBeCloseTo(19.85561978014541, 12);
    expect(figures?.wholeDays).toBe(19);
    expect(slaWithOpen(events, censored, 1.5)?.sla).toBeCloseTo(23.89881428560273, 12);
  });

  it("equals the plain SLA when nothing is open", () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(0.5, 1, 2), (values, k) => {
        const plain = slaFigures(histogramOf(values), { kind: "mean-sd", k });
        const figures = slaWithOpen(histogramOf(values), [], k);
        expect(figures?.mean).toBeCloseTo(plain.mean as number, 9);
        expect(figures?.sd).toBeCloseTo(plain.sd as number, 5);
        expect(figures?.sla).toBeCloseTo(plain.sla as number, 5);
      }),
    );
  });

  it("is longer when open cards are older than most released ones", () => {
    const plain = slaFigures(events, { kind: "mean-sd", k: 1 }).sla as number;
    expect(slaWithOpen(events, [[12, 6]], 1)?.sla).toBeGreaterThan(plain);
  });

  it("is not available with fewer than two released cards", () => {
    expect(slaWithOpen([], censored, 1)).toBeNull();
    expect(slaWithOpen([[4, 1]], censored, 1)).toBeNull();
  });
});
