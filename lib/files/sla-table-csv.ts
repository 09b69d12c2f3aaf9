import { measureNames } from "@/lib/cards/filter/measure";
import { allCards, groupColumns, unsized } from "@/lib/files/exported-sla-table";
import { type CsvCell, type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";
import { type FiguresBefore, rowBefore } from "@/lib/metrics/compared-table";
import { slaColumns } from "@/lib/metrics/sla-columns";
import type { SlaFigures } from "@/lib/metrics/sla-figures";
import type { ExportedSlaTable } from "@/lib/metrics/sla-table";

/** What the period before adds to a row, by its column. */
const beforeColumns: [heading: string, key: keyof FiguresBefore][] = [
  ["itemsBefore", "items"],
  ["slaBefore", "sla"],
  ["wholeDaysBefore", "wholeDays"],
  ["overPercentBefore", "overPercent"],
];

/**
 * The SLA table as CSV for programs: a row for each group, nothing rounded, an empty cell where
 * there is too little data; one more row for all cards when asked for. A table of lead times says so
 * in a column of its own. Definition: METRICS section 3.
 */
export function slaTableCsv(
  table: ExportedSlaTable,
  {
    total = false,
    separator,
  }: { total?: boolean | undefined; separator?: CsvSeparator | undefined } = {},
): string {
  const named = groupColumns[table.by];
  const { before } = table;
  const rest = (row: SlaFigures, was: FiguresBefore | null): CsvCell[] => [
    ...slaColumns.map(({ key }) => row[key]),
    ...(before ? beforeColumns.map(([, key]) => was?.[key] ?? null) : []),
    table.rule,
    table.dayCount,
    ...(table.measure === "lead" ? [measureNames.lead] : []),
    ...(before ? [before.from, before.to] : []),
  ];
  const all: CsvCell[] = named.map((_, place) => (place === 0 ? allCards : null));
  return writeCsv(
    [
      ...named,
      ...slaColumns.map(({ key }) => key),
      ...(before ? beforeColumns.map(([heading]) => heading) : []),
      ...["rule", "dayCount"],
      ...(table.measure === "lead" ? ["measure"] : []),
      ...(before ? ["beforeFrom", "beforeTo"] : []),
    ],
    [
      ...table.rows.map((row) => [
        ...named.map((column) => row[column] ?? unsized),
        ...rest(row, before && rowBefore(before, row)),
      ]),
      ...(total ? [[...all, ...rest(table.total, before?.total ?? null)]] : []),
    ],
    csvStyleOf(separator),
  );
}
