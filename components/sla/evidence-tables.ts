import { pText } from "@/lib/charts/evidence/chance-words";
import { kupiecWords } from "@/lib/charts/evidence/evidence-words";
import { gridRowName } from "@/lib/charts/evidence/rules-plot";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import { notEnoughData } from "@/lib/format/not-enough-data";

type Named = { type?: string; size?: string | null };

/** A group as tables name it: "Feature", "M", "No size", "Feature, M". */
export function groupLabel({ type, size }: Named): string {
  const sized = size === undefined ? [] : [size ?? "No size"];
  return [...(type === undefined ? [] : [type]), ...sized].join(", ") || "All cards";
}

type BackTested = Named & {
  quoted: number;
  breached: number;
  breachedPercent: number | null;
  low: number | null;
  high: number | null;
  claimedPercent: number | null;
  nominalPercent: number | null;
  kupiecP: number | null;
  direction: "more" | "fewer" | "as many" | null;
};

export const backTestColumns = [
  "Group",
  "Quoted",
  "Over",
  "% over",
  "90% interval",
  "Table says",
  "Against the rule",
];

/** A group of the back-test as a row of words. */
export function backTestRow(row: BackTested, rule: string): string[] {
  return [
    groupLabel(row),
    formatNumber(row.quoted),
    formatNumber(row.breached),
    formatPercent(row.breachedPercent),
    intervalText(row.low, row.high, "%"),
    formatPercent(row.claimedPercent),
    kupiecWords(row, rule),
  ];
}

type Gridded = Parameters<typeof gridRowName>[0] & {
  quoted: number;
  distance: number | null;
  nominalPercent: number | null;
};

export const gridColumns = [
  "Rule",
  "Quoted",
  "% over",
  "Expected",
  "Distance, points",
  "Mean quote, days",
  "Note",
];

/** A rule of the grid as a row of words. */
export function gridRow(row: Gridded, isCurrent: boolean): string[] {
  return [
    gridRowName(row),
    formatNumber(row.quoted),
    formatPercent(row.breachedPercent),
    formatPercent(row.nominalPercent),
    signed(row.distance),
    formatNumber(row.meanQuotedDays, 1),
    [isCurrent ? "the rule now" : "", row.isEfficient ? "efficient" : ""]
      .filter(Boolean)
      .join(", "),
  ];
}

type Sure = Named & {
  items: number;
  sla: number | null;
  slaLow: number | null;
  slaHigh: number | null;
  coverage: number | null;
  percentile: number | null;
  overPercent: number | null;
  overLow: number | null;
  overHigh: number | null;
  itemsToHalve: number | null;
  withOpen: { sla: number; open: number } | null;
};

export const sureColumns = [
  "Group",
  "Items",
  "SLA",
  "90% interval",
  "Holds the truth",
  "Is really",
  "% over",
  "Interval",
  "More items to halve it",
  "With open cards",
];

/** How sure one can be of a group, as a row of words. */
export function sureRow(row: Sure): string[] {
  return [
    groupLabel(row),
    formatNumber(row.items),
    formatNumber(row.sla, 1),
    intervalText(row.slaLow, row.slaHigh, ""),
    row.coverage === null ? notEnoughData : `about ${row.coverage}%`,
    row.percentile === null ? notEnoughData : `P${formatNumber(row.percentile, 1)}`,
    formatPercent(row.overPercent),
    intervalText(row.overLow, row.overHigh, "%"),
    row.itemsToHalve === null ? notEnoughData : formatNumber(row.itemsToHalve),
    openText(row),
  ];
}

/** Only where it differs from the plain SLA by a day or more. */
function openText({ sla, withOpen }: Sure): string {
  if (sla === null || withOpen === null) return notEnoughData;
  if (Math.abs(withOpen.sla - sla) < 1) return "within a day";
  return `${formatNumber(withOpen.sla, 1)} (${formatNumber(withOpen.open)} open)`;
}

type Difference = { change: number; p: number };
type Windowed = { items: number; mean: number | null; sd: number | null; overPercent: number };
type Compared = {
  before: Windowed;
  after: Windowed;
  pooledWholeDays: number;
  mean: Difference;
  sd: Difference;
  overPercent: Difference;
  rankSum: { share: number; p: number } | null;
};

export const helpedColumns = ["Figure", "Before", "After", "Change", "p-value"];

/** What changed around a marked day, as rows of words. */
export function helpedRows(found: Compared): string[][] {
  const { before, after, pooledWholeDays } = found;
  const row = (name: string, from: string, to: string, { change, p }: Difference) => [
    ...[name, from, to, signed(change), pText(p)],
  ];
  return [
    ["Cards", formatNumber(before.items), formatNumber(after.items), "", ""],
    row("Mean, days", formatNumber(before.mean, 1), formatNumber(after.mean, 1), found.mean),
    row("SD, days", formatNumber(before.sd, 1), formatNumber(after.sd, 1), found.sd),
    row(
      `Over ${formatNumber(pooledWholeDays)} days`,
      formatPercent(before.overPercent),
      formatPercent(after.overPercent),
      found.overPercent,
    ),
    [
      ...["Later cards took longer", "", ""],
      found.rankSum === null
        ? notEnoughData
        : `${formatPercent(100 * found.rankSum.share, 0)} of pairs`,
      pText(found.rankSum?.p ?? null),
    ],
  ];
}

function intervalText(low: number | null, high: number | null, unit: string): string {
  if (low === null || high === null) return notEnoughData;
  return `${formatNumber(low, 1)} to ${formatNumber(high, 1)}${unit}`;
}

function signed(value: number | null): string {
  if (value === null) return notEnoughData;
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${formatNumber(Math.abs(value), 1)}`;
}
