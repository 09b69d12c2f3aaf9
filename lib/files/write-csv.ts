import { stringify } from "csv-stringify/sync";
import { guardFormula } from "@/lib/files/formula-guard";

export type CsvCell = string | number | null;

/**
 * A CSV file for spreadsheets: UTF-8 with a byte order mark, CRLF, quotes where needed (RFC 4180).
 * Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers.
 */
export function writeCsv(headings: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const records: CsvCell[][] = [headings.map(guardFormula)];
  for (const row of rows) {
    records.push(row.map((cell) => (typeof cell === "string" ? guardFormula(cell) : cell)));
  }
  return stringify(records, {
    bom: true,
    record_delimiter: "\r\n",
    // Of itself it quotes a cell only where CR and LF come together.
    quoted_match: /[\r\n]/,
  });
}
