import { describe, expect, it } from "vitest";
import { histogramBars } from "@/lib/charts/sla/histogram-bars";
import { histogramOf } from "@/lib/metrics/histogram";

const cards = (bars: ReturnType<typeof histogramBars>) =>
  bars.reduce((sum, bar) => sum + bar.within + bar.over, 0);

describe("the bars of a small histogram", () => {
  it("give each day a bar while there is room", () => {
    expect(histogramBars(histogramOf([1, 1, 3]), 2)).toEqual([
      { from: 1, to: 1, within: 2, over: 0 },
      { from: 2, to: 2, within: 0, over: 0 },
      { from: 3, to: 3, within: 0, over: 1 },
    ]);
  });

  it("split the bar in which the SLA lies", () => {
    const days = Array.from({ length: 40 }, (_, index) => index + 1);
    const bars = histogramBars(histogramOf(days), 13, 20);
    expect(bars).toHaveLength(20);
    expect(bars[6]).toEqual({ from: 13, to: 14, within: 1, over: 1 });
  });

  it("collect a long tail in a last bar without an end and lose no card", () => {
    const days = [...Array.from({ length: 99 }, (_, index) => (index % 5) + 1), 700];
    const bars = histogramBars(histogramOf(days), 5, 20);
    expect(bars.at(-1)).toMatchObject({ from: 15, to: null, over: 1 });
    expect(cards(bars)).toBe(100);
  });

  it("have nothing over where there is no SLA", () => {
    expect(histogramBars(histogramOf([8]), null).at(-1)).toMatchObject({ within: 1, over: 0 });
  });

  it("are none without cards", () => {
    expect(histogramBars([], 5)).toEqual([]);
  });
});
