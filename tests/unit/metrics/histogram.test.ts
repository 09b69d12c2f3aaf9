import fc from "fast-check";
import * as simple from "simple-statistics";
import { describe, expect, it } from "vitest";
import {
  histogramOf,
  itemCount,
  mean,
  mergeHistograms,
  quantile,
  sampleSd,
} from "@/lib/metrics/histogram";

const sample = histogramOf([13, 1, 40, 2, 8, 1, 5, 3]);

/** R's type 7, from the sorted list. */
function quantileOfList(values: number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}

const lists = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 200 });

describe("histograms", () => {
  it("count equal values and go up by days", () => {
    expect(histogramOf([3, 1, 3, 10, 2])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [10, 1],
    ]);
    expect(histogramOf([])).toEqual([]);
  });

  it("merge into the histogram of all values", () => {
    fc.assert(
      fc.property(lists, lists, lists, (a, b, c) => {
        expect(mergeHistograms(histogramOf(a), histogramOf(b), histogramOf(c))).toEqual(
          histogramOf([...a, ...b, ...c]),
        );
      }),
    );
    expect(mergeHistograms()).toEqual([]);
  });

  it("know how many items they hold", () => {
    expect(itemCount(sample)).toBe(8);
    expect(itemCount([])).toBe(0);
  });
});

describe("statistics of a histogram", () => {
  // Confirmed with numpy: mean, std(ddof=1), quantile (linear).
  it("agree with numpy", () => {
    expect(mean(sample)).toBe(9.125);
    expect(sampleSd(sample)).toBeCloseTo(13.130526047562386, 12);
    const quantiles = { 0.05: 1, 0.25: 1.75, 0.5: 4, 0.7: 7.7, 0.8: 11, 0.85: 12.75, 0.95: 30.55 };
    for (const [p, value] of Object.entries(quantiles)) {
      expect(quantile(sample, Number(p)), p).toBeCloseTo(value, 12);
    }
  });

  it("agree with simple-statistics, and with quantiles of the sorted list", () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 100 }), (values, percent) => {
        const histogram = histogramOf(values);
        expect(mean(histogram)).toBeCloseTo(simple.mean(values), 9);
        expect(sampleSd(histogram)).toBeCloseTo(simple.sampleStandardDeviation(values), 9);
        expect(quantile(histogram, 0)).toBe(simple.min(values));
        expect(quantile(histogram, 1)).toBe(simple.max(values));
        expect(quantile(histogram, 0.5)).toBeCloseTo(simple.median(values), 9);
        const p = percent / 100;
        expect(quantile(histogram, p)).toBeCloseTo(quantileOfList(values, p), 9);
      }),
    );
  });

  it("are not available without items", () => {
    expect(mean([])).toBeNull();
    expect(sampleSd([])).toBeNull();
    expect(quantile([], 0.5)).toBeNull();
  });

  it("have no SD, but a mean and quantiles, with one item", () => {
    expect(mean([[7, 1]])).toBe(7);
    expect(sampleSd([[7, 1]])).toBeNull();
    expect(quantile([[7, 1]], 0.85)).toBe(7);
  });

  it("have an SD of exactly 0 when all items are alike", () => {
    expect(sampleSd([[7, 1000]])).toBe(0);
  });

  it("cope with a million items", () => {
    const many = [
      [1, 600_000],
      [9, 400_000],
    ] as const;
    expect(mean(many)).toBe(4.2);
    expect(sampleSd(many)).toBeCloseTo(Math.sqrt((1_000_000 * 0.24 * 64) / 999_999), 12);
    expect(quantile(many, 0.599999)).toBe(1);
    expect(quantile(many, 0.6)).toBeCloseTo(1 + 8 * 0.4, 6);
    expect(quantile(many, 0.600001)).toBe(9);
  });

  it.each([-0.01, 1.01, Number.NaN])("refuse a quantile at %d", (p) => {
    expect(() => quantile(sample, p)).toThrow(RangeError);
  });
});
