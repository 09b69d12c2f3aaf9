import { stringify } from "csv-stringify/sync";
import type { CsvDelimiter } from "@/lib/files/csv-dialect";
import { guardFormula } from "@/lib/files/formula-guard";

export type CsvCell = string | number | null;

export type CsvStyle = {
  delimiter: CsvDelimiter;
  lineEnd: "\r\n" | "\n";
  hasBom: boolean;
  /** Whether numbers have a comma before their decimals */
  hasDecimalComma?: boolean;
};

/** How files for people are separated: by commas, or for spreadsheets in countries with decimal commas. */
export const csvSeparators = ["comma", "semicolon"] as const;
export type CsvSeparator = (typeof csvSeparators)[number];

/** What spreadsheets open in most places (RFC 4180, with a byte order mark). */
const usualStyle: CsvStyle = { delimiter: ",", lineEnd: "\r\n", hasBom: true };

const styles: Readonly<Record<CsvSeparator, CsvStyle>> = {
  comma: usualStyle,
  semicolon: { ...usualStyle, delimiter: ";", hasDecimalComma: true },
};

/** How CSV is written with a separator: a semicolon brings decimal commas with it. */
export function csvStyleOf(separator: CsvSeparator = "comma"): CsvStyle {
  return styles[separator];
}

/**
 * A CSV file for spreadsheets, with quotes where needed: commas, CRLF and a byte order mark unless
 * told otherwise. Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers
 * stay numbers. Without headings it is the next piece of a file that has them already.
 */
export function writeCsv(
  headings: readonly string[] | null,
  rows: Iterable<readonly CsvCell[]>,
  { delimiter, lineEnd, hasBom, hasDecimalComma = false }: CsvStyle = usualStyle,
): string {
  const records: CsvCell[][] = headings === null ? [] : [headings.map(guardFormula)];
  const written = (cell: CsvCell): CsvCell => {
    if (typeof cell === "string") return guardFormula(cell);
    return hasDecimalComma && cell !== null ? String(cell).replace(".", ",") : cell;
  };
  for (const row of rows) records.push(row.map(written));
  return stringify(records, {
    bom: hasBom,
    delimiter,
    record_delimiter: lineEnd,
    // Of itself it quotes a cell only where CR and LF come together.
    quoted_match: /[\r\n]/,
  });
}
