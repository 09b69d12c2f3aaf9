import { describe, expect, it } from "vitest";
import { formatLines, parseLines } from "@/lib/charts/items/chart-lines";
import { itemsByPeriod } from "@/lib/charts/items/items-by-period";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { longestIn } from "@/lib/charts/items/longest-in";
import { cellPaths, dotPaths } from "@/lib/charts/items/mark-paths";
import { cellCentre, nearestCell } from "@/lib/charts/items/nearest-cell";
import { releaseStrip } from "@/lib/charts/items/release-strip";
import {
  fitRange,
  formatRange,
  isWhole,
  moveRange,
  parseRange,
  zoomAround,
} from "@/lib/charts/items/zoom-range";
import { kindMark, typeMarks } from "@/lib/charts/marks/type-marks";
import { toDayNumber } from "@/lib/dates/day";

const bounds = { from: 1000, to: 2000 };

describe("the days in view", () => {
  it("stay within all there is and never get narrower than a week", () => {
    expect(fitRange({ from: 900, to: 1100 }, bounds)).toEqual({ from: 1000, to: 1200 });
    expect(fitRange({ from: 1999, to: 2100 }, bounds)).toEqual({ from: 1899, to: 2000 });
    expect(fitRange({ from: 1500, to: 1500 }, bounds)).toEqual({ from: 1500, to: 1506 });
    expect(fitRange({ from: 0, to: 9999 }, bounds)).toEqual(bounds);
    expect(fitRange({ from: 5, to: 6 }, { from: 5, to: 6 })).toEqual({ from: 5, to: 6 });
  });

  it("keep the day under the pointer in its place while zooming", () => {
    const zoomed = zoomAround(bounds, bounds, 0.5, 1250);
    expect(zoomed).toEqual({ from: 1125, to: 1625 });
    expect((1250 - zoomed.from) / (zoomed.to - zoomed.from)).toBeCloseTo(0.25);
    expect(zoomAround(zoomed, bounds, 100)).toEqual(bounds);
  });

  it("move by parts of their width", () => {
    expect(moveRange({ from: 1200, to: 1299 }, bounds, -0.25)).toEqual({ from: 1175, to: 1274 });
    expect(moveRange({ from: 1900, to: 2000 }, bounds, 1)).toEqual({ from: 1900, to: 2000 });
  });

  it("are written in addresses and read back", () => {
    const range = { from: toDayNumber("2011-01-01"), to: toDayNumber("2011-03-31") };
    expect(formatRange(range)).toBe("2011-01-01..2011-03-31");
    expect(parseRange(formatRange(range))).toEqual(range);
    for (const bad of [
      null,
      "",
      "2011",
      "2011-01-01..",
      "2011-03-31..2011-01-01",
      "a..b..c",
      "0000-01-01..2011-01-01",
    ]) {
      expect(parseRange(bad)).toBeNull();
    }
    expect(isWhole(bounds, bounds)).toBe(true);
    expect(isWhole({ from: 1001, to: 2000 }, bounds)).toBe(false);
  });
});

describe("the lines of the chart", () => {
  it("are the usual ones unless the address says otherwise", () => {
    expect(parseLines(null)).toEqual(["mean", "sd", "rolling"]);
    expect(formatLines(["rolling", "mean", "sd"])).toBeNull();
    expect(formatLines(["rolling-sd", "mean"])).toBe("mean,rolling-sd");
    expect(parseLines("mean,rolling-sd,nonsense")).toEqual(["mean", "rolling-sd"]);
    expect(parseLines(formatLines([]))).toEqual([]);
  });
});

const cells = {
  width: 10,
  from: [1000, 1000, 1010],
  days: [1, 20, 2],
  feature: [5, 0, 1],
  support: [0, 0, 1],
  hidden: [2, 1, 3],
  over: [0, 1, 0],
};
const points = {
  number: [1, 2],
  title: ["a", "b"],
  type: [0, 1],
  size: [null, 0],
  released: [1000, 1500],
  days: [3, 40],
  over: [0 as const, 1 as const],
};
const data = (part: Partial<ItemsChartData>): ItemsChartData => ({
  items: 2,
  measure: "cycle",
  mean: 10,
  sd: 3,
  upper: 13,
  lower: 7,
  sla: 13,
  wholeDays: 13,
  percentiles: { p50: 3, p85: 10, p95: 12 },
  over: 1,
  longest: 40,
  ruleText: "mean + 1 SD",
  dayCount: "working",
  rollingWindow: 20,
  asOf: "2026-01-01",
  types: [],
  sizes: [],
  bounds: { from: 1000, to: 1500 },
  rolling: { day: [], mean: [], sd: [] },
  points: null,
  cells: null,
  ...part,
});
const drawing = {
  x: (day: number) => day,
  y: (days: number) => 400 - days * 10,
  range: bounds,
};

const looks = [kindMark("feature"), kindMark("hidden")];

describe("marks", () => {
  it("of single cards go by kind, and apart when over the SLA", () => {
    const paths = dotPaths(points, looks, { ...drawing, radius: 3 });
    expect(paths.map((path) => path.mark)).toEqual(["feature", "over"]);
  });

  it("of types of one kind are told apart by their shapes, over the SLA too", () => {
    const two = [
      ...typeMarks([
        { name: "Bug", kind: "hidden" },
        { name: "Chore", kind: "hidden" },
      ]).values(),
    ];
    const under = { ...points, type: [0, 1], over: [0 as const, 0 as const] };
    const shown = dotPaths(under, two, { ...drawing, radius: 3 });
    expect(shown.map(({ mark, type }) => [mark, type])).toEqual([
      ["hidden", 0],
      ["hidden", 1],
    ]);
    const over = dotPaths({ ...under, over: [1, 1] }, two, { ...drawing, radius: 3 });
    expect(over).toHaveLength(1);
    expect(over[0]?.path.match(/M/g)).toHaveLength(2);
  });

  it("are over by the SLA of their own group, not by that of all together", () => {
    const own = { ...points, days: [40, 3], over: [0 as const, 1 as const] };
    const paths = dotPaths(own, looks, { ...drawing, radius: 3 });
    expect(paths.map((path) => path.mark)).toEqual(["feature", "over"]);
    expect(cellPaths({ ...cells, over: [7, 0, 0] }, drawing)[0]?.mark).toBe("over");
  });

  it("out of view are not drawn", () => {
    const range = { from: 1400, to: 1600 };
    const paths = dotPaths(points, looks, { ...drawing, range, radius: 3 });
    expect(paths.map((path) => path.mark)).toEqual(["over"]);
    expect(cellPaths(cells, { ...drawing, range })).toEqual([]);
  });

  it("of counted cards have the colour of the most frequent kind and grow stronger with count", () => {
    const paths = cellPaths(cells, drawing);
    expect(paths.map(({ mark, level }) => [mark, level])).toEqual([
      ["feature", 5],
      ["over", 1],
      ["hidden", 4],
    ]);
  });

  it("of counted cards are found in their own days only", () => {
    expect(nearestCell(cells, { day: 1005, y: 200 }, drawing.y)).toBe(1);
    expect(nearestCell(cells, { day: 1015, y: 200 }, drawing.y)).toBeNull();
    expect(cellCentre(cells, 2, drawing.x, drawing.y)).toEqual({ x: 1015, y: 380 });
  });
});

describe("the chart's figures beside it", () => {
  it("count releases over the whole time, single or counted together", () => {
    expect(releaseStrip(data({ points }), 5)).toEqual([1, 0, 0, 0, 1]);
    expect(releaseStrip(data({ cells, bounds: { from: 1000, to: 1019 } }), 2)).toEqual([8, 5]);
    expect(releaseStrip(data({ bounds: null }), 2)).toEqual([0, 0]);
  });

  it("name the longest in view", () => {
    expect(longestIn(data({ points }), bounds)).toBe(40);
    expect(longestIn(data({ points }), { from: 990, to: 1100 })).toBe(3);
    expect(longestIn(data({ cells }), { from: 1012, to: 1100 })).toBe(2);
  });

  it("add up by month or year for the table", () => {
    expect(itemsByPeriod(data({ points }))).toEqual([
      { period: "1972-09", items: 1, days: 3, over: 0 },
      { period: "1974-02", items: 1, days: 40, over: 1 },
    ]);
    const years = itemsByPeriod(data({ cells, bounds: { from: 1000, to: 9000 } }));
    expect(years).toEqual([{ period: "1972", items: 13, days: 37, over: 1 }]);
  });
});
