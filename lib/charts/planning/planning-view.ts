import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterNames } from "@/lib/cards/filter/filter-list";
import { filterHref } from "@/lib/cards/filter/filter-query";
import { formatSort, parseSort, type TableSort } from "@/lib/charts/sla/sort-groups";
import type { BucketSize } from "@/lib/dates/buckets";
import type { SlaGrouping } from "@/lib/metrics/sla-table";

/** People-days only where the team has said how many people it has. */
export type MixMeasure = "days" | "items" | "people";
export type MixBy = "kind" | "type";
export const rollingWindows = ["10", "20", "50", "100"] as const;
/** Upwards on the chart of all items: a linear scale, or short times stretched (square root). */
export type DayScale = "stretched" | "even";

type Choices = {
  tiles: SlaGrouping;
  table: SlaGrouping;
  spread: "size" | "type";
  bucket: BucketSize;
  share: MixMeasure;
  mix: MixBy;
  scale: DayScale;
  /** How many releases the rolling figures take in */
  window: (typeof rollingWindows)[number];
  /** Whether tiles, charts, table and exports stand beside the period before, where there is one */
  compare: "no" | "yes";
};

/** How the planning page shows the filtered cards; like the filter it lives in the address. */
export type PlanningView = Choices & {
  /** The table's order; null is the team's own */
  sort: TableSort | null;
};

/** Where a planning page is and what it shows: all that its links are made of. */
export type PlanningAddress = { path: string; filter: CardFilter; view: PlanningView };

/** The first of each is what an address without it means. */
const choices: { [Name in keyof Choices]: readonly [Choices[Name], ...Choices[Name][]] } = {
  tiles: ["type", "size", "type,size"],
  table: ["type", "size", "type,size"],
  spread: ["size", "type"],
  bucket: ["month", "week"],
  share: ["days", "items", "people"],
  mix: ["kind", "type"],
  scale: ["even", "stretched"],
  window: ["20", "10", "50", "100"],
  compare: ["yes", "no"],
};

/** What the chart of all items keeps in the address. */
const chartState = ["zoom", "lines"];

/** The parameters of a planning address: filter, view, and what the chart of all items keeps there. */
export const planningParameters: readonly string[] = [
  ...filterNames,
  ...Object.keys(choices),
  "sort",
  ...chartState,
];

function choose<Name extends keyof Choices>(name: Name, text: unknown): Choices[Name] {
  const known: readonly Choices[Name][] = choices[name];
  return known.find((one) => one === text) ?? choices[name][0];
}

/** Reads the view from an address's query; what is absent or unknown is the first choice. */
export function readPlanningView(query: Record<string, unknown>): PlanningView {
  return {
    tiles: choose("tiles", query.tiles),
    table: choose("table", query.table),
    spread: choose("spread", query.spread),
    bucket: choose("bucket", query.bucket),
    share: choose("share", query.share),
    mix: choose("mix", query.mix),
    scale: choose("scale", query.scale),
    window: choose("window", query.window),
    compare: choose("compare", query.compare),
    sort: parseSort(query.sort),
  };
}

/** The view as parameters of an address; first choices are left out. */
export function viewEntries(view: PlanningView): [string, string][] {
  const names = Object.keys(choices) as (keyof Choices)[];
  const chosen = names
    .filter((name) => view[name] !== choices[name][0])
    .map((name): [string, string] => [name, view[name]]);
  return view.sort === null ? chosen : [...chosen, ["sort", formatSort(view.sort)]];
}

/** The address of the same page with another view. */
export function viewHref(address: PlanningAddress, change: Partial<PlanningView>): string {
  return filterHref(address.path, address.filter, viewEntries({ ...address.view, ...change }));
}
