import { describe, expect, it } from "vitest";
import { lastBar, partAt, stackOf, walkMix } from "@/lib/charts/mix/mix-layout";
import type { MixRow } from "@/lib/charts/mix/mix-rows";

const row = (...shares: (number | null)[]): MixRow => ({
  from: "2026-01-01",
  to: "2026-01-31",
  label: "Jan 26",
  name: "January 2026",
  parts: shares.map((share) => ({ amount: 1, share })),
});

const empty = row(null, null, null);
const rows = [empty, row(0.5, 0, 0.5), empty, row(0.2, 0.3, 0.5), row(0, 1, 0), empty];

describe("the parts of a bar", () => {
  it("stand on one another, and those without a share nowhere", () => {
    expect(stackOf(row(0.2, 0, 0.8))).toEqual([{ from: 0, to: 20 }, null, { from: 20, to: 100 }]);
    expect(stackOf(empty)).toEqual([null, null, null]);
  });

  it("whose shares are told beside the chart are the last bar’s, not the period’s nor an empty one’s", () => {
    expect(lastBar(rows)).toBe(rows[4]);
    expect(lastBar([empty])).toBeNull();
  });

  it("are found by their height", () => {
    expect(partAt(row(0.2, 0.3, 0.5), 10)).toBe(0);
    expect(partAt(row(0.2, 0.3, 0.5), 30)).toBe(1);
    expect(partAt(row(0.2, 0.3, 0.5), 99)).toBe(2);
    expect(partAt(empty, 50)).toBeNull();
  });
});

describe("walking through the bars by keyboard", () => {
  it("begins at the first bar that has anything, or at the last going left", () => {
    expect(walkMix(rows, null, "ArrowRight")).toEqual({ row: 1, part: 0 });
    expect(walkMix(rows, null, "ArrowLeft")).toEqual({ row: 4, part: 1 });
  });

  it("skips empty bars and stays within the ends", () => {
    expect(walkMix(rows, { row: 1, part: 0 }, "ArrowRight")).toEqual({ row: 3, part: 0 });
    expect(walkMix(rows, { row: 4, part: 1 }, "ArrowRight")).toEqual({ row: 4, part: 1 });
    expect(walkMix(rows, { row: 3, part: 0 }, "Home")).toEqual({ row: 1, part: 0 });
  });

  it("goes up and down through the parts that have a share", () => {
    expect(walkMix(rows, { row: 1, part: 0 }, "ArrowUp")).toEqual({ row: 1, part: 2 });
    expect(walkMix(rows, { row: 1, part: 2 }, "ArrowUp")).toEqual({ row: 1, part: 2 });
    expect(walkMix(rows, { row: 1, part: 2 }, "ArrowDown")).toEqual({ row: 1, part: 0 });
  });

  it("lands on a part that the new bar has", () => {
    expect(walkMix(rows, { row: 3, part: 0 }, "ArrowRight")).toEqual({ row: 4, part: 1 });
  });

  it("goes nowhere for other keys, nor where nothing happened", () => {
    expect(walkMix(rows, { row: 1, part: 0 }, "x")).toBeNull();
    expect(walkMix([empty], null, "ArrowRight")).toBeNull();
  });
});
