import {
  allCards,
  type ExportedSlaTable,
  groupColumns,
  unsized,
} from "@/lib/files/exported-sla-table";
import { type CsvCell, writeCsv } from "@/lib/files/write-csv";
import { notEnoughData } from "@/lib/format/not-enough-data";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

const figureColumns = [
  "items",
  "mean",
  "sd",
  "sla",
  "wholeDays",
  "over",
  "overPercent",
  "min",
  "max",
  "median",
  "p85",
  "p95",
] as const satisfies readonly (keyof SlaFigures)[];

/**
 * The SLA table as CSV, nothing rounded: a row for each group, then one for all cards. A figure
 * with too little data behind it says so. Definition: METRICS section 3.
 */
export function slaTableCsv(table: ExportedSlaTable): string {
  const named = groupColumns[table.by];
  const aside = [table.rule, table.dayCount];
  const figures = (row: SlaFigures) => figureColumns.map((column) => row[column] ?? notEnoughData);
  const total: CsvCell[] = named.map((_, place) => (place === 0 ? allCards : null));
  return writeCsv(
    [...named, ...figureColumns, "rule", "dayCount"],
    [
      ...table.rows.map((row) => [
        ...named.map((column) => row[column] ?? unsized),
        ...figures(row),
        ...aside,
      ]),
      [...total, ...figures(table.total), ...aside],
    ],
  );
}
