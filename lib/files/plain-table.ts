import { isIsoDay } from "@/lib/dates/day";
import type { SheetCell, WorkbookSheet } from "@/lib/files/workbook-sheet";
import { type CsvCell, type CsvSeparator, csvStyleOf, writeCsv } from "@/lib/files/write-csv";

/** A table for programs: headings as in the API, nothing rounded, null where there is too little data. */
export type PlainTable = { headings: string[]; rows: CsvCell[][] };

type Columns<Row> = readonly (readonly [heading: string, cellOf: (row: Row) => CsvCell])[];

/** Rows as a table of headings and cells. */
export function plainTable<Row>(rows: readonly Row[], columns: Columns<Row>): PlainTable {
  return {
    headings: columns.map(([heading]) => heading),
    rows: rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
  };
}

/** A table as CSV. */
export function tableCsv(
  { headings, rows }: PlainTable,
  separator?: CsvSeparator | undefined,
): string {
  return writeCsv(headings, rows, csvStyleOf(separator));
}

/** The table as a sheet of a workbook; days are real days there. */
export function tableSheet(name: string, { headings, rows }: PlainTable): WorkbookSheet {
  return {
    name,
    frozenRows: 1,
    widths: headings.map((heading, place) =>
      Math.min(
        50,
        Math.max(heading.length, ...rows.slice(0, 100).map((row) => width(row[place]))) + 2,
      ),
    ),
    rows: [headings.map((value) => ({ value, bold: true })), ...rows.map((row) => row.map(toCell))],
  };
}

function width(cell: CsvCell | undefined): number {
  return typeof cell === "string" ? cell.length : 10;
}

function toCell(cell: CsvCell): SheetCell {
  if (cell === null) return { value: "" };
  if (typeof cell === "number") {
    return { value: cell, format: Number.isInteger(cell) ? "#,##0" : "0.00" };
  }
  return isIsoDay(cell) ? { value: { day: cell }, format: "d mmm yyyy" } : { value: cell };
}
