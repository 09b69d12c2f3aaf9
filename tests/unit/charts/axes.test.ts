import { describe, expect, it } from "vitest";
import { dayAxis } from "@/lib/charts/axis/day-axis";
import { dayTicks } from "@/lib/charts/axis/day-ticks";
import { numberTicks } from "@/lib/charts/axis/number-ticks";
import { spreadLabels } from "@/lib/charts/spread/spread-labels";
import { toDayNumber } from "@/lib/dates/day";

const labels = (from: string, to: string, most: number) =>
  dayTicks(toDayNumber(from), toDayNumber(to), most).map((tick) => tick.label);

describe("ticks of a time axis", () => {
  it("are days, then Mondays, then months, then years", () => {
    expect(labels("2026-05-01", "2026-05-04", 10)).toEqual(["1 May", "2 May", "3 May", "4 May"]);
    expect(labels("2026-05-01", "2026-06-05", 10)).toEqual([
      "4 May",
      "11 May",
      "18 May",
      "25 May",
      "1 Jun",
    ]);
    expect(labels("2026-01-15", "2026-07-20", 10)).toEqual([
      "Feb ’26",
      "Mar ’26",
      "Apr ’26",
      "May ’26",
      "Jun ’26",
      "Jul ’26",
    ]);
    expect(labels("2016-11-01", "2026-11-20", 11)).toEqual([
      "2017",
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
      "2024",
      "2025",
      "2026",
    ]);
  });

  it("are never more than asked for", () => {
    for (let length = 1; length < 20_000; length += 97) {
      const from = toDayNumber("2009-04-30");
      expect(dayTicks(from, from + length, 8).length).toBeLessThanOrEqual(9);
    }
  });
});

describe("ticks of a number axis", () => {
  it("are round and reach over the greatest value", () => {
    expect(numberTicks(92)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(numberTicks(3)).toEqual([0, 1, 2, 3]);
    expect(numberTicks(0)).toEqual([0, 1]);
  });

  it("leave room above the greatest value on a stretched axis", () => {
    const { top, ticks } = dayAxis(92, "stretched");
    expect(top).toBeGreaterThan(92);
    expect(ticks).toEqual([0, 1, 2, 5, 10, 20, 30, 50, 75]);
    expect(dayAxis(92, "even").top).toBe(100);
  });
});

describe("labels of lines", () => {
  it("stay where they are when they do not touch", () => {
    expect(spreadLabels([20, 60], 16, 0, 100)).toEqual([20, 60]);
  });

  it("move just so far apart and keep their order", () => {
    expect(spreadLabels([52, 50], 16, 0, 100)).toEqual([66, 50]);
  });

  it("stay between top and bottom", () => {
    expect(spreadLabels([98, 99, 100], 16, 0, 100)).toEqual([68, 84, 100]);
  });
});
