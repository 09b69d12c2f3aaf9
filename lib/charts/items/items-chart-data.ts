import type { Measure } from "@/lib/cards/filter/measure";
import type { Kind } from "@/lib/cards/kinds";
import type { DayNumber, IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";

/** Single cards: columns of equal length in order of release. */
export type ItemPoints = {
  number: number[];
  title: string[];
  /** Places in `types` and in `sizes` (null: unsized) */
  type: number[];
  size: (number | null)[];
  released: DayNumber[];
  days: number[];
  /** 1 where the card took longer than the SLA of its own group */
  over: (0 | 1)[];
};

/** Cards counted together: columns of equal length, one element a cell that holds any. */
export type ItemCells = {
  /** Days of release in a cell */
  width: number;
  /** The first of those days */
  from: DayNumber[];
  days: number[];
  /** Cards by kind */
  feature: number[];
  support: number[];
  hidden: number[];
  /** Cards of the cell that took longer than the SLA of their own type */
  over: number[];
};

/** Rolling figures where they stood after the last release of each day or cell. */
export type RollingSeries = { day: DayNumber[]; mean: number[]; sd: number[] };

/** What the chart of all items is drawn from: what a screen can show of the filtered cards. */
export type ItemsChartData = {
  items: number;
  mean: number | null;
  sd: number | null;
  upper: number | null;
  lower: number | null;
  sla: number | null;
  wholeDays: number | null;
  percentiles: { p50: number | null; p85: number | null; p95: number | null };
  over: number | null;
  longest: number;
  ruleText: string;
  /** What the days of items and figures are: cycle times or lead times */
  measure: Measure;
  dayCount: DayCount;
  rollingWindow: number;
  asOf: IsoDay;
  types: { name: string; kind: Kind }[];
  sizes: string[];
  /** First and last release of all filtered cards */
  bounds: { from: DayNumber; to: DayNumber } | null;
  rolling: RollingSeries;
  /** Exactly one of the two is there: single cards, or cells where there are more than fit */
  points: ItemPoints | null;
  cells: ItemCells | null;
};
