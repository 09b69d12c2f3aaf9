import { type CsvCell, writeCsv } from "@/lib/files/write-csv";

/** A table of the hidden-work page: column names as in the API, a row a line. */
export type ExportedTable<Row> = {
  rows: readonly Row[];
  columns: readonly (readonly [heading: string, cellOf: (row: Row) => CsvCell])[];
};

/** A table as CSV: nothing rounded, an empty cell where there is too little data. */
export function tableCsv<Row>({ rows, columns }: ExportedTable<Row>): string {
  return writeCsv(
    columns.map(([heading]) => heading),
    rows.map((row) => columns.map(([, cellOf]) => cellOf(row))),
  );
}
