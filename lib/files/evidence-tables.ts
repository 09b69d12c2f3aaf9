import type { WorkbookSheet } from "@/lib/files/workbook-sheet";
import type { CsvCell } from "@/lib/files/write-csv";

/** A table of the evidence for spreadsheets and programs: full precision, null where too little data. */
export type EvidenceTable = { name: string; headings: string[]; rows: CsvCell[][] };

type Cells = Record<string, unknown>;

/** The rows of one kind of answer as a table; its columns are the keys given, in that order. */
export function evidenceTable<Row extends object>(
  name: string,
  headings: readonly (keyof Row & string)[],
  rows: readonly Row[],
): EvidenceTable {
  return {
    name,
    headings: [...headings],
    rows: rows.map((row) => headings.map((key) => cellOf((row as Cells)[key]))),
  };
}

function cellOf(value: unknown): CsvCell {
  if (typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  return null;
}

/** Such tables as sheets of a workbook, under headings that stay. */
export function evidenceWorkbook(tables: readonly EvidenceTable[]): WorkbookSheet[] {
  return tables.map(({ name, headings, rows }) => ({
    name,
    frozenRows: 1,
    widths: headings.map((heading) => Math.max(12, heading.length + 2)),
    rows: [
      headings.map((value) => ({ value, bold: true })),
      ...rows.map((row) => row.map((value) => ({ value: value ?? "" }))),
    ],
  }));
}
