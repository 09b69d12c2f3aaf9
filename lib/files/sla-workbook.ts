import type { IsoDay } from "@/lib/dates/day";
import {
  allCards,
  type ExportedSlaTable,
  groupColumns,
  unsized,
} from "@/lib/files/exported-sla-table";
import type { SheetCell, WorkbookSheet } from "@/lib/files/workbook-sheet";
import { formatDayRange } from "@/lib/format/format-day-range";
import { notEnoughData } from "@/lib/format/not-enough-data";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

export type WorkbookFacts = {
  teamName: string;
  timeZone: string;
  holidays: readonly { day: string; name: string }[];
  /** The filter in words, part by part */
  filters: readonly [name: string, value: string][];
};

const figureColumns: [key: keyof SlaFigures, heading: string, format: string, meaning: string][] = [
  ["items", "Items", "#,##0", "Released cards with a cycle time"],
  ["mean", "Mean", "0.0", "Mean days from committed to done, both days counted"],
  ["sd", "SD", "0.0", "Sample standard deviation (divisor n − 1)"],
  ["sla", "SLA", "0.00", "What the rule gives, in days"],
  ["wholeDays", "SLA, whole days", "0", "A card is within its SLA when it took no more than this"],
  ["over", "Over SLA", "#,##0", "Cards that took strictly longer than the SLA"],
  ["overPercent", "% over", "0.0", "Their share of the same cards, in percent"],
  ["min", "Min", "0", "The shortest, in days"],
  ["median", "Median", "0.0", "Half of the cards took no longer (type 7 quantile)"],
  ["p85", "P85", "0.0", "85% of the cards took no longer"],
  ["p95", "P95", "0.0", "95% of the cards took no longer"],
  ["max", "Max", "0", "The longest, in days"],
];

/**
 * The SLA table as sheets of a workbook: the figures as full-precision numbers under a header that
 * stays, and what they rest on. Definition: METRICS section 3.
 */
export function slaWorkbook(table: ExportedSlaTable, facts: WorkbookFacts): WorkbookSheet[] {
  const named = groupColumns[table.by];
  const figures = (row: SlaFigures): SheetCell[] =>
    figureColumns.map(([key, , format]) => ({ value: row[key] ?? notEnoughData, format }));
  const bold = (text: string): SheetCell => ({ value: text, bold: true });
  return [
    {
      name: "SLA table",
      frozenRows: 1,
      widths: [...named.map(() => 22), ...figureColumns.map(() => 12)],
      rows: [
        [
          ...named.map((name) => bold(capital(name))),
          ...figureColumns.map(([, name]) => bold(name)),
        ],
        ...table.rows.map((row) => [
          ...named.map((name): SheetCell => ({ value: row[name] ?? unsized })),
          ...figures(row),
        ]),
        [...named.map((_, place) => bold(place === 0 ? allCards : "")), ...figures(table.total)],
      ],
    },
    { name: "About", frozenRows: 0, widths: [30, 90], rows: about(table, facts) },
  ];
}

const dayFormat = "yyyy-mm-dd";

function about(table: ExportedSlaTable, facts: WorkbookFacts): SheetCell[][] {
  const line = (name: string, value: string | number): SheetCell[] => [
    { value: name, bold: true },
    { value },
  ];
  const dayLine = (name: string, day: IsoDay): SheetCell[] => [
    { value: name, bold: true },
    { value: { day }, format: dayFormat },
  ];
  const { excluded, noCommitDay } = table.leftOut;
  return [
    line("Team", facts.teamName),
    line("Period of release", formatDayRange(table.from, table.to)),
    ...(table.from === null ? [] : [dayLine("Released from", table.from)]),
    ...(table.to === null ? [] : [dayLine("Released to", table.to)]),
    dayLine("As of the end of", table.asOf),
    ...facts.filters.map(([name, value]) => line(name, value)),
    line("Days", `${table.dayCount} days, both ends counted, never less than 1`),
    line("Time zone", facts.timeZone),
    line("SLA rule", `${table.ruleText} (${table.rule})`),
    line("Left out: excluded", excluded),
    line("Left out: no commit day", noCommitDay),
    line(
      "The SLA",
      "is not a promise: it is the age past which a card runs against its own kind's history.",
    ),
    [],
    ...figureColumns.map(([, heading, , meaning]) => line(heading, meaning)),
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
