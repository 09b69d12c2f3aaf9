import fc from "fast-check";
import * as simple from "simple-statistics";
import { describe, expect, it } from "vitest";
import { committedToDone } from "@/lib/metrics/committed-to-done";
import { rollingMeanSd } from "@/lib/metrics/rolling";

describe("rollingMeanSd", () => {
  it("waits until the window is full", () => {
    expect(rollingMeanSd([2, 4, 9], 2)).toEqual([
      { mean: null, sd: null },
      { mean: 3, sd: Math.SQRT2 },
      { mean: 6.5, sd: Math.sqrt(12.5) },
    ]);
  });

  it("has nothing when the series is shorter than the window, or empty", () => {
    expect(rollingMeanSd([2, 4], 3)).toEqual([
      { mean: null, sd: null },
      { mean: null, sd: null },
    ]);
    expect(rollingMeanSd([], 20)).toEqual([]);
  });

  it("has no SD in a window of one", () => {
    expect(rollingMeanSd([2, 4], 1)).toEqual([
      { mean: 2, sd: null },
      { mean: 4, sd: null },
    ]);
  });

  it("goes back to an SD of exactly 0 after an extreme value has left", () => {
    const figures = rollingMeanSd([5, 9000, 7, 7, 7], 3);
    expect(figures.at(-1)).toEqual({ mean: 7, sd: 0 });
  });

  it("agrees with simple-statistics at every place", () => {
    const lists = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 2, max: 25 }), (values, window) => {
        const figures = rollingMeanSd(values, window);
        expect(figures).toHaveLength(values.length);
        figures.forEach((figure, index) => {
          if (index + 1 < window) {
            expect(figure).toEqual({ mean: null, sd: null });
            return;
          }
          const shown = values.slice(index + 1 - window, index + 1);
          expect(figure.mean).toBeCloseTo(simple.mean(shown), 9);
          expect(figure.sd).toBeCloseTo(simple.sampleStandardDeviation(shown), 9);
        });
      }),
    );
  });

  it.each([0, -1, 2.5, Number.NaN])("refuses a window of %d", (window) => {
    expect(() => rollingMeanSd([1], window)).toThrow(RangeError);
  });
});

describe("committedToDone", () => {
  it("has the mean, its two lines and the rolling figures", () => {
    const { rolling, ...lines } = committedToDone([4, 6, 8], 2);
    expect(lines).toEqual({ items: 3, mean: 6, sd: 2, upper: 8, lower: 4 });
    expect(rolling.map((figure) => figure.mean)).toEqual([null, 5, 7]);
  });

  it("does not draw the lower line below 0", () => {
    expect(committedToDone([1, 1, 1, 40]).lower).toBe(0);
  });

  it("rolls over the last 20 releases unless told otherwise", () => {
    const { rolling } = committedToDone(Array.from({ length: 21 }, (_, index) => index + 1));
    expect(rolling.map((figure) => figure.mean)).toEqual([...Array(19).fill(null), 10.5, 11.5]);
  });

  it("has no SD and no lines with one card, and nothing with none", () => {
    expect(committedToDone([3])).toMatchObject({ mean: 3, sd: null, upper: null, lower: null });
    expect(committedToDone([])).toEqual({
      items: 0,
      mean: null,
      sd: null,
      upper: null,
      lower: null,
      rolling: [],
    });
  });
});
