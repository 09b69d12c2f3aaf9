import { measureNames, measureSpans } from "@/lib/cards/filter/measure";
import type { IsoDay } from "@/lib/dates/day";
import { allCards, groupColumns, unsized } from "@/lib/files/exported-sla-table";
import type { SheetCell, WorkbookSheet } from "@/lib/files/workbook-sheet";
import { formatDayRange } from "@/lib/format/format-day-range";
import { leftOutReasons } from "@/lib/format/left-out-words";
import { notEnoughData } from "@/lib/format/not-enough-data";
import { type FiguresBefore, rowBefore } from "@/lib/metrics/compared-table";
import { meaningOf, slaColumns } from "@/lib/metrics/sla-columns";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { ExportedSlaTable } from "@/lib/metrics/sla-table";

export type SlaWorkbookFacts = {
  teamName: string;
  timeZone: string;
  holidays: readonly { day: string; name: string }[];
  /** The filter in words, part by part */
  filters: readonly [name: string, value: string][];
};

const formats = { 0: "#,##0", 1: "0.0", 2: "0.00" } as const;

const beforeColumns: [key: keyof FiguresBefore, heading: string, format: string][] = [
  ["items", "Items before", formats[0]],
  ["sla", "SLA before", formats[2]],
  ["wholeDays", "SLA before, whole days", formats[0]],
  ["overPercent", "% over before", formats[1]],
];

/**
 * The SLA table as sheets of a workbook: the figures as full-precision numbers under a header that
 * stays, and what they rest on. Definition: METRICS section 3.
 */
export function slaWorkbook(table: ExportedSlaTable, facts: SlaWorkbookFacts): WorkbookSheet[] {
  const named = groupColumns[table.by];
  const { before } = table;
  const figures = (row: SlaFigures, was: FiguresBefore | null): SheetCell[] => [
    ...slaColumns.map(({ key, decimals }) => cell(row[key], formats[decimals])),
    ...(before ? beforeColumns.map(([key, , format]) => cell(was?.[key] ?? null, format)) : []),
  ];
  const headings = [
    ...slaColumns.map(({ label }) => label),
    ...(before ? beforeColumns.map(([, heading]) => heading) : []),
  ];
  const bold = (text: string): SheetCell => ({ value: text, bold: true });
  return [
    {
      name: table.measure === "lead" ? "Lead time SLA table" : "SLA table",
      frozenRows: 1,
      widths: [...named.map(() => 22), ...headings.map(() => 12)],
      rows: [
        [...named.map((name) => bold(capital(name))), ...headings.map(bold)],
        ...table.rows.map((row) => [
          ...named.map((name): SheetCell => ({ value: row[name] ?? unsized })),
          ...figures(row, before && rowBefore(before, row)),
        ]),
        [
          ...named.map((_, place) => bold(place === 0 ? allCards : "")),
          ...figures(table.total, before?.total ?? null),
        ],
      ],
    },
    { name: "About", frozenRows: 0, widths: [30, 90], rows: about(table, facts) },
  ];
}

function cell(value: number | null, format: string): SheetCell {
  return value === null ? { value: notEnoughData } : { value, format };
}

const dayFormat = "yyyy-mm-dd";

function about(table: ExportedSlaTable, facts: SlaWorkbookFacts): SheetCell[][] {
  const line = (name: string, value: string | number): SheetCell[] => [
    { value: name, bold: true },
    { value },
  ];
  const dayLine = (name: string, day: IsoDay): SheetCell[] => [
    { value: name, bold: true },
    { value: { day }, format: dayFormat },
  ];
  return [
    line("Team", facts.teamName),
    line("Period of release", formatDayRange(table.from, table.to)),
    ...(table.from === null ? [] : [dayLine("Released from", table.from)]),
    ...(table.to === null ? [] : [dayLine("Released to", table.to)]),
    ...(table.before === null
      ? []
      : [line("Compared with", formatDayRange(table.before.from, table.before.to))]),
    dayLine("As of the end of", table.asOf),
    ...facts.filters.map(([name, value]) => line(name, value)),
    line("What is measured", `${measureNames[table.measure]}, ${measureSpans[table.measure]}`),
    line("Days", `${table.dayCount} days, both ends counted, never less than 1`),
    line("Time zone", facts.timeZone),
    line("SLA rule", `${table.ruleText} (${table.rule})`),
    ...leftOutReasons(table.leftOut).map(([reason, count]) => line(`Left out: ${reason}`, count)),
    line(
      "The SLA",
      "is not a promise, but the age past which a card runs against the history of its kind.",
    ),
    [],
    ...slaColumns.map((column) => line(column.label, meaningOf(column, table.measure))),
    ...(table.dayCount === "working" && facts.holidays.length > 0
      ? [[], line("Holidays", "not counted:")]
      : []),
    ...(table.dayCount === "working"
      ? facts.holidays.map(({ day, name }): SheetCell[] => [
          { value: { day }, format: dayFormat },
          { value: name },
        ])
      : []),
  ];
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
