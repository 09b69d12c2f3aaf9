import { describe, expect, it } from "vitest";
import { formatDays } from "@/lib/format/format-days";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent, formatShare } from "@/lib/format/format-percent";

describe("formatNumber", () => {
  it.each([
    [1350, 0, "1,350"],
    [1234567, 0, "1,234,567"],
    [999, 0, "999"],
    [0, 0, "0"],
    [6.412592592592593, 1, "6.4"],
    [6, 1, "6.0"],
    [14.974804897810149, 2, "14.97"],
    [14.974804897810149, 1, "15.0"],
    [1234.5, 2, "1,234.50"],
    [0.25, 1, "0.3"],
    [-0.04, 1, "0.0"],
    [-2.35, 1, "-2.4"],
    [1.95, 1, "2.0"],
    [3.9 - 1.95, 1, "2.0"],
    [1.9499999999999997, 1, "2.0"],
    [1.949, 1, "1.9"],
  ] as const)("writes %d with %i decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it("says so when there is not enough data", () => {
    expect(formatNumber(null, 2)).toBe("not enough data");
  });
});

describe("formatDays", () => {
  it.each([
    [0, 0, "0 days"],
    [1, 0, "1 day"],
    [14, 0, "14 days"],
    [1350, 0, "1,350 days"],
    [1, 1, "1.0 days"],
    [6.41, 1, "6.4 days"],
  ] as const)("writes %d with %i decimals as %s", (days, decimals, text) => {
    expect(formatDays(days, decimals)).toBe(text);
  });

  it("names no unit when there is not enough data", () => {
    expect(formatDays(null)).toBe("not enough data");
  });
});

describe("formatPercent and formatShare", () => {
  it("keep one decimal and stay on one line", () => {
    expect(formatPercent(10.74074074074074)).toBe("10.7%");
    expect(formatShare(0.1074074074074074)).toBe("10.7%");
    expect(formatShare(1)).toBe("100.0%");
    expect(formatPercent(0)).toBe("0.0%");
  });

  it("can leave the decimals out", () => {
    expect(formatPercent(90, 0)).toBe("90%");
    expect(formatShare(0.335, 0)).toBe("34%");
  });

  it("say so when there is not enough data", () => {
    expect(formatPercent(null)).toBe("not enough data");
    expect(formatShare(null)).toBe("not enough data");
  });
});
