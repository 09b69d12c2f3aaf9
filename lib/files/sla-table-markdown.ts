import { showDay } from "@/lib/dates/show-day";
import {
  allCards,
  type ExportedSlaTable,
  groupColumns,
  unsized,
} from "@/lib/files/exported-sla-table";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

const headings = { type: "Type", kind: "Kind", size: "Size" } as const;

const figureColumns: [heading: string, show: (row: SlaFigures) => string][] = [
  ["Items", ({ items }) => `${formatNumber(items)}${items >= 2 && items < fewItems ? " *" : ""}`],
  ["Mean", ({ mean }) => formatNumber(mean, 1)],
  ["SD", ({ sd }) => formatNumber(sd, 1)],
  ["SLA", ({ sla }) => formatNumber(sla, 2)],
  ["SLA in whole days", ({ wholeDays }) => formatNumber(wholeDays)],
  ["Over SLA", ({ over }) => formatNumber(over)],
  ["% over", ({ overPercent }) => formatPercent(overPercent)],
  ["Min", ({ min }) => formatNumber(min)],
  ["Max", ({ max }) => formatNumber(max)],
  ["Median", ({ median }) => formatNumber(median, 1)],
  ["P85", ({ p85 }) => formatNumber(p85, 1)],
  ["P95", ({ p95 }) => formatNumber(p95, 1)],
];

/** Below this a group's figures rest on few items. Definition: METRICS section 3. */
const fewItems = 10;

/**
 * The SLA table as a Markdown page with what its figures rest on, rounded for people. Definition
 * of figures and rounding: METRICS section 3.
 */
export function slaTableMarkdown(
  teamName: string,
  table: ExportedSlaTable,
  facts: { filters: readonly [name: string, value: string][]; holidays: number },
): string {
  const named = groupColumns[table.by];
  const figures = (row: SlaFigures) => figureColumns.map(([, show]) => show(row));
  const rows = [
    ...table.rows.map((row) => [
      ...named.map((column) => escaped(row[column] ?? unsized)),
      ...figures(row),
    ]),
    [...named.map((_, place) => (place === 0 ? `**${allCards}**` : "")), ...figures(table.total)],
  ];
  return [
    `# SLA table of ${escaped(teamName)}`,
    describe(table, facts.holidays),
    ...narrowed(facts.filters),
    [
      line([...named.map((column) => headings[column]), ...figureColumns.map(([name]) => name)]),
      line([...named.map(() => "---"), ...figureColumns.map(() => "---:")]),
      ...rows.map(line),
    ].join("\n"),
    `${notes(table)}\n`,
  ].join("\n\n");
}

/** What the table was narrowed to; nothing where it holds everything. */
function narrowed(filters: readonly [name: string, value: string][]): string[] {
  const chosen = filters.filter(([, value]) => value !== "all");
  if (chosen.length === 0) return [];
  return [
    `Only ${chosen.map(([name, value]) => `${name.toLowerCase()}: ${escaped(value)}`).join("; ")}.`,
  ];
}

function describe(
  { dayCount, ruleText, from, to, asOf }: ExportedSlaTable,
  holidays: number,
): string {
  const period = from === null && to === null ? "" : ` ${formatDayRange(from, to)}`;
  const without =
    dayCount === "working" && holidays > 0
      ? ` without ${holidays === 1 ? "1 holiday" : `${holidays} holidays`}`
      : "";
  return `Days from committed to done, in ${dayCount} days${without}, of cards released${period}, as of ${showDay(asOf)}. The SLA is ${ruleText}: the age past which a card runs against its own kind's history.`;
}

function notes(table: ExportedSlaTable): string {
  const { excluded, noCommitDay } = table.leftOut;
  const left = `Left out: ${cards(excluded, "excluded")}, ${cards(noCommitDay, "without a commit day")}.`;
  const few = [table.total, ...table.rows].some(({ items }) => items >= 2 && items < fewItems);
  return few ? `${left}\n\n\\* rests on fewer than ${fewItems} items` : left;
}

function cards(count: number, which: string): string {
  return `${formatNumber(count)} ${count === 1 ? "card" : "cards"} ${which}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Text that Markdown shows as it is, on one line. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}
