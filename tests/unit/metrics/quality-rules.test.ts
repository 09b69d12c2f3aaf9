import { describe, expect, it } from "vitest";
import { histogramOf } from "@/lib/metrics/histogram";
import {
  floodDays,
  hasFewItems,
  isFarBeyond,
  longOpenLimit,
  usualDays,
} from "@/lib/metrics/quality-rules";

const daysWith = (counts: number[]) => counts.map((count, index) => ({ day: 100 + index, count }));

describe("days of bulk closing", () => {
  it("are those far above the other days, by Tukey's far-out fence", () => {
    // R: quantile(c(2,3,4,3,2,4,3,40), c(.25,.75)) gives 2.75 and 4, so the fence is 7.75.
    const { days, usual, fence } = floodDays(daysWith([2, 3, 4, 3, 2, 4, 3, 40]));
    expect(days).toEqual([{ day: 107, count: 40 }]);
    expect(usual).toBe(3);
    expect(fence).toBe(9);
  });

  it("need at least ten releases, however calm the other days are", () => {
    const calm = Array.from({ length: 30 }, () => 1);
    expect(floodDays(daysWith([...calm, 9])).days).toEqual([]);
    expect(floodDays(daysWith([...calm, 10])).days).toEqual([{ day: 130, count: 10 }]);
  });

  it("are none where every day is busy", () => {
    expect(floodDays(daysWith([30, 31, 29, 33, 28])).days).toEqual([]);
  });

  it("are none without releases", () => {
    expect(floodDays([])).toEqual({ days: [], usual: null, fence: 9 });
  });
});

describe("the age past which an open card looks forgotten", () => {
  const slow = histogramOf(Array.from({ length: 100 }, (_, index) => index + 1));

  it("is twice the P95 of its group", () => {
    // Type 7: 1 + 0.95 · 99 = 95.05.
    expect(longOpenLimit(slow, [])).toBeCloseTo(190.1, 9);
  });

  it("is never under 20 days", () => {
    expect(longOpenLimit(histogramOf(Array.from({ length: 50 }, () => 2)), [])).toBe(20);
  });

  it("is the team's where the group has fewer than 10 cards, and 60 days without a history", () => {
    const nine = histogramOf(Array.from({ length: 9 }, () => 500));
    expect(longOpenLimit(nine, slow)).toBeCloseTo(190.1, 9);
    expect(longOpenLimit(nine, nine)).toBe(60);
    expect(longOpenLimit([], [])).toBe(60);
  });
});

it("a type with 1 to 9 released cards has few items", () => {
  expect([0, 1, 9, 10].map(hasFewItems)).toEqual([false, true, true, false]);
});

describe("a day count far beyond the usual", () => {
  const quick = histogramOf([1, 1, 1, 2, 2, 3, 3, 4, 5, 400]);

  it("is a hundred times the median of its group, or of the team where the group is small", () => {
    // R: median(c(1,1,1,2,2,3,3,4,5,400)) is 2.5.
    expect(usualDays(quick, [])).toBe(2.5);
    expect(usualDays(histogramOf([90, 95]), quick)).toBe(2.5);
    expect([249, 250, 400].map((days) => isFarBeyond(days, 2.5))).toEqual([false, true, true]);
  });

  it("is not told without ten released cards", () => {
    expect(usualDays(histogramOf([1, 2, 900]), histogramOf([1, 2, 900]))).toBeNull();
    expect(isFarBeyond(900, null)).toBe(false);
  });
});
