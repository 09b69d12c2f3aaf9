import { describe, expect, it } from "vitest";
import { xmr } from "@/lib/metrics/xmr";

const places = (flags: boolean[]) => flags.flatMap((flag, index) => (flag ? [index] : []));

describe("xmr", () => {
  it("has limits from the mean moving range", () => {
    // Confirmed with numpy.
    const chart = xmr([5, 7, 3, 8, 6, 4, 9, 30, 5, 6]);
    expect(chart.mean).toBeCloseTo(8.3, 12);
    expect(chart.meanMovingRange).toBeCloseTo(7.444444444444445, 12);
    expect(chart.upper).toBeCloseTo(28.102222222222224, 12);
    expect(chart.lower).toBe(0);
    expect(chart.movingRangeLimit).toBeCloseTo(24.328444444444443, 12);
    expect(chart.points.map((point) => point.movingRange)).toEqual([
      null,
      2,
      4,
      5,
      2,
      2,
      5,
      21,
      25,
      1,
    ]);
  });

  it("signals a value outside its limits and a range above its own", () => {
    const { points } = xmr([5, 7, 3, 8, 6, 4, 9, 30, 5, 6]);
    expect(places(points.map((point) => point.outside))).toEqual([7]);
    expect(places(points.map((point) => point.rangeOutside))).toEqual([8]);
  });

  it("signals a value below the lower limit", () => {
    const { points, lower } = xmr([50, 51, 50, 51, 50, 51, 50, 51, 50, 20]);
    expect(lower).toBeGreaterThan(20);
    expect(points.at(-1)?.outside).toBe(true);
  });

  it("signals eight in a row on one side of the mean", () => {
    const { points } = xmr([...Array(8).fill(4), ...Array(7).fill(9)]);
    expect(places(points.map((point) => point.inRun))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("does not count a value on the mean into a run", () => {
    const values = [4, 4, 4, 4, 5, 4, 4, 4, 4, 6, 6, 6, 6, 6, 6, 6, 6];
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBe(5);
    expect(places(xmr(values).points.map((point) => point.inRun))).toEqual([
      9, 10, 11, 12, 13, 14, 15, 16,
    ]);
  });

  it("signals nothing when all values are alike", () => {
    const { points, upper, lower } = xmr(Array(10).fill(3));
    expect([upper, lower]).toEqual([3, 3]);
    expect(points.some((point) => point.outside || point.rangeOutside || point.inRun)).toBe(false);
  });

  it("has no limits with one value, and nothing with none", () => {
    expect(xmr([6])).toMatchObject({ mean: 6, upper: null, lower: null, movingRangeLimit: null });
    expect(xmr([6]).points).toEqual([
      { value: 6, movingRange: null, outside: false, rangeOutside: false, inRun: false },
    ]);
    expect(xmr([])).toMatchObject({ mean: null, meanMovingRange: null, points: [] });
  });
});
