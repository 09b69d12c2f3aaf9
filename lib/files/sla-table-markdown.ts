import { showDay } from "@/lib/dates/show-day";
import { allCards, groupColumns, unsized } from "@/lib/files/exported-sla-table";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import { leftOutReasons } from "@/lib/format/left-out-words";
import { type FiguresBefore, rowBefore } from "@/lib/metrics/compared-table";
import { fewItems } from "@/lib/metrics/few-items";
import { slaColumns } from "@/lib/metrics/sla-columns";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { ExportedSlaTable } from "@/lib/metrics/sla-table";

const headings = { type: "Type", kind: "Kind", size: "Size" } as const;

const figureColumns: [heading: string, show: (row: SlaFigures) => string][] = slaColumns.map(
  ({ key, label, decimals, unit }) => [
    label,
    (row) => {
      const few = key === "items" && row.items >= 2 && row.items < fewItems ? " *" : "";
      return unit ? formatPercent(row[key], decimals) : `${formatNumber(row[key], decimals)}${few}`;
    },
  ],
);

const beforeColumns: [heading: string, show: (row: FiguresBefore) => string][] = [
  ["Items before", ({ items }) => formatNumber(items)],
  ["SLA before, whole days", ({ wholeDays }) => formatNumber(wholeDays)],
  ["% over before", ({ overPercent }) => formatPercent(overPercent)],
];

const none: FiguresBefore = { items: 0, mean: null, sla: null, wholeDays: null, overPercent: null };

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
  const { before } = table;
  const figures = (row: SlaFigures, was: FiguresBefore | null) => [
    ...figureColumns.map(([, show]) => show(row)),
    ...(before ? beforeColumns.map(([, show]) => show(was ?? none)) : []),
  ];
  const numbered = [...figureColumns, ...(before ? beforeColumns : [])];
  const rows = [
    ...table.rows.map((row) => [
      ...named.map((column) => escaped(row[column] ?? unsized)),
      ...figures(row, before && rowBefore(before, row)),
    ]),
    [
      ...named.map((_, place) => (place === 0 ? `**${allCards}**` : "")),
      ...figures(table.total, before?.total ?? null),
    ],
  ];
  return [
    `# ${table.measure === "lead" ? "Lead time SLA" : "SLA"} table of ${escaped(teamName)}`,
    describe(table, facts.holidays),
    ...narrowed(facts.filters),
    [
      line([...named.map((column) => headings[column]), ...numbered.map(([name]) => name)]),
      line([...named.map(() => "---"), ...numbered.map(() => "---:")]),
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
  { measure, dayCount, ruleText, from, to, asOf, before }: ExportedSlaTable,
  holidays: number,
): string {
  const period = from === null && to === null ? "" : ` ${formatDayRange(from, to)}`;
  const without =
    dayCount === "working" && holidays > 0
      ? ` without ${holidays === 1 ? "1 holiday" : `${holidays} holidays`}`
      : "";
  const compared = before
    ? ` Before: cards released ${formatDayRange(before.from, before.to)}.`
    : "";
  const what =
    measure === "lead" ? "Lead time: days from prioritised to done" : "Days from committed to done";
  return `${what}, in ${dayCount} days${without}, of cards released${period}, as of ${showDay(asOf)}. SLA = ${ruleText}: the age past which a card runs against the history of its kind.${compared}`;
}

function notes(table: ExportedSlaTable): string {
  const reasons = leftOutReasons(table.leftOut).map(([reason, count]) => cards(count, reason));
  const left = `Left out: ${reasons.join(", ")}.`;
  const few = [table.total, ...table.rows].some(({ items }) => items >= 2 && items < fewItems);
  return few ? `${left}\n\n\\* few items: fewer than ${fewItems}` : left;
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
