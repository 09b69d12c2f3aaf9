import { FileProblem } from "@/lib/files/file-problem";

/** Rows that a file may have, blank ones and headings included. */
export const maxRows = 2_000_000;
/** Columns that a file may have. */
export const maxColumns = 1_000;
/** Characters that a cell may have. */
export const maxCellLength = 100_000;
/** Cells, blank ones among the others included, of a file that is in memory as a whole. */
export const maxCells = 10_000_000;
/** Bytes of a file that is in memory as a whole, several times over: a spreadsheet or JSON. */
export const maxInMemory = 50_000_000;
/** Bytes that a spreadsheet may have when it is unpacked, and characters that its cells may have together. */
export const maxUnpacked = 150_000_000;
/** Values and lists that a JSON file may have. */
export const maxJsonValues = 2_500_000;
/** Different names that values of a JSON file may have; the keys of records are none. */
export const maxJsonNames = 20_000;
/** How deep lists and objects of a JSON file may stand within each other. */
export const maxJsonDepth = 200;

/** Throws a FileProblem where a table in memory would have more columns or cells than one can have. */
export function checkTableSize(rows: number, columns: number): void {
  if (columns > maxColumns) throw tooManyColumns(columns);
  if (rows * columns > maxCells) throw tooManyCells();
}

/** What is said of a file with more rows than Walltime reads. */
export function tooManyRows(): FileProblem {
  return new FileProblem(
    "too-many-rows",
    `The file has more than ${inWords(maxRows)} rows, which is what Walltime reads of one file. Split it into several and import them one after the other.`,
  );
}

/** What is said of a file with more columns than a table can have. */
export function tooManyColumns(count: number): FileProblem {
  return new FileProblem(
    "too-many-columns",
    `The file has ${count} columns; Walltime reads up to ${maxColumns}. Leave out the columns that are not about cards.`,
  );
}

/** What is said of a cell that holds more text than a card can. */
export function cellTooLong(length: number, row: number): FileProblem {
  return new FileProblem(
    "cell-too-long",
    `Row ${row} has a cell of ${length} characters; Walltime reads up to ${maxCellLength}. Perhaps a quote is missing there.`,
    row,
  );
}

/** What is said of a spreadsheet or JSON file whose table is too large to be in memory. */
export function tooManyCells(): FileProblem {
  return new FileProblem(
    "too-many-cells",
    `As a table this file has more than ${inWords(maxCells)} cells, blank ones included. Leave out the columns that are not about cards, split the file into several, or save it as CSV.`,
  );
}

/** What is said of a spreadsheet that takes too much room once it is unpacked. */
export function tooLargeInside(): FileProblem {
  return new FileProblem(
    "file-too-large-inside",
    `Unpacked, this spreadsheet would be larger than ${maxUnpacked / 1_000_000} MB, which Walltime does not open. Save it as CSV, which may have up to 200 MB.`,
  );
}

/** What is said of a spreadsheet or JSON file that is too large to be in memory. */
export function tooLargeForMemory(): FileProblem {
  return new FileProblem(
    "file-too-large-inside",
    `A spreadsheet or JSON file may have up to ${maxInMemory / 1_000_000} MB. Save this one as CSV, which may have up to 200 MB.`,
  );
}

const inWords = (count: number) => count.toLocaleString("en-GB");
