import {
  cellTooLong,
  maxCellLength,
  maxColumns,
  maxRows,
  tooManyColumns,
  tooManyRows,
} from "@/lib/files/file-limits";
import { FileProblem } from "@/lib/files/file-problem";
import type { FileTable } from "@/lib/files/file-table";
import { findHeadingRow } from "@/lib/files/find-heading-row";
import { unguardFormula } from "@/lib/files/formula-guard";
import { joinHeadingRows } from "@/lib/files/heading-rows";
import type { RowBatch } from "@/lib/files/table-source";
import { readWrittenDay } from "@/lib/files/written-day";

export type FirstRow = "headings" | "data";

/**
 * Makes a table of the records of a file, which it is given in order, blank ones included. The
 * headings are found among the first of them. Takes the records over and changes them.
 */
export class TableBuilder {
  readonly headings: string[];
  private headingIndex: number;
  private recordCount = 0;
  private rowCount = 0;

  /**
   * With `firstRow: "data"` the columns are named as a spreadsheet names them: A, B, C. Throws a
   * FileProblem where the first records hold no headings.
   */
  constructor(first: readonly string[][], firstRow: FirstRow = "headings") {
    if (firstRow === "data") {
      this.headingIndex = -1;
      const width = first.reduce((most, record) => Math.max(most, record.length), 0);
      if (width > maxColumns) throw tooManyColumns(width);
      if (width > 0) {
        this.headings = Array.from({ length: width }, (_, index) => columnLetters(index));
        return;
      }
    }
    this.headingIndex = findHeadingRow(first);
    const cells = first[this.headingIndex];
    if (cells === undefined) {
      throw new FileProblem(
        "empty-file",
        "The file is empty. Choose one with a row of headings and a row for each card.",
      );
    }
    const number = this.headingIndex + 1;
    checkRecord([...cells], number);
    const joined = joinHeadingRows(cells, first.slice(number));
    // The second row of headings is none of the data's.
    if (joined !== null) this.headingIndex = number;
    this.headings = nameHeadings(joined ?? cells, first.slice(this.headingIndex + 1), number);
  }

  /** The rows that the next records hold. Throws a FileProblem for one that no table can hold. */
  add(records: readonly string[][]): RowBatch {
    const batch: RowBatch = { rows: [], rowNumbers: [] };
    if (this.recordCount + records.length > maxRows) throw tooManyRows();
    for (const record of records) {
      this.recordCount += 1;
      if (this.recordCount <= this.headingIndex + 1 || !isFilled(record)) continue;
      checkRecord(record, this.recordCount);
      alignRow(record, this.headings.length);
      batch.rows.push(record);
      batch.rowNumbers.push(this.recordCount);
    }
    this.rowCount += batch.rows.length;
    return batch;
  }

  /** To be called after the last record. Throws a FileProblem where there was no row at all. */
  end(): void {
    if (this.rowCount > 0) return;
    throw new FileProblem(
      "no-data-rows",
      "The file has headings but no rows below them, so there are no cards in it.",
    );
  }
}

/** The table of all records of a file. Throws a FileProblem. */
export function buildTable(records: readonly string[][], firstRow?: FirstRow): FileTable {
  const builder = new TableBuilder(records, firstRow);
  const batch = builder.add(records);
  builder.end();
  return { headings: builder.headings, ...batch };
}

/** A column's name in a spreadsheet: A to Z, then AA, AB … */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  const last = String.fromCharCode(65 + (index % 26));
  return before === 0 ? last : columnLetters(before - 1) + last;
}

function isFilled(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== "");
}

function checkRecord(record: string[], rowNumber: number): void {
  if (record.length > maxColumns) throw tooManyColumns(record.length);
  if (/^(?:<{7}|>{7})(?: |$)/.test(record[0] ?? "")) {
    throw new FileProblem(
      "merge-conflict",
      `Row ${rowNumber} is a mark left by an unfinished merge of two versions of this file. Settle the merge, then import the file.`,
      rowNumber,
    );
  }
  for (let index = 0; index < record.length; index += 1) {
    const cell = record[index] ?? "";
    if (cell.length > maxCellLength) throw cellTooLong(cell.length, rowNumber);
    if (cell.includes("\0")) throw notText(rowNumber);
    // 39 is the apostrophe.
    if (cell.charCodeAt(0) === 39) record[index] = unguardFormula(cell);
  }
}

function notText(rowNumber: number): FileProblem {
  return new FileProblem(
    "binary-file",
    `Row ${rowNumber} holds a character that is no text (the one numbered 0). Write that cell again, then import the file.`,
    rowNumber,
  );
}

function nameHeadings(
  cells: readonly string[],
  rows: readonly (readonly string[])[],
  rowNumber: number,
): string[] {
  if (cells.some((cell) => readWrittenDay(cell.trim()) !== null)) {
    throw new FileProblem(
      "no-headings",
      `Row ${rowNumber} holds dates where the headings belong. Put a row above it that names the columns, or say that the first row is data (firstRow: "data").`,
      rowNumber,
    );
  }
  let width = cells.length;
  const isUsed = (index: number): boolean =>
    cells[index]?.trim() !== "" || rows.some((row) => (row[index] ?? "").trim() !== "");
  while (width > 0 && !isUsed(width - 1)) width -= 1;

  const headings = new Set<string>();
  for (const [index, cell] of cells.slice(0, width).entries()) {
    const name = cell.replace(/\s+/g, " ").trim() || `Column ${index + 1}`;
    let unique = name;
    for (let count = 2; headings.has(unique); count += 1) unique = `${name} (${count})`;
    headings.add(unique);
  }
  return [...headings];
}

/** Cuts blank cells past the last heading and fills a short row up. */
function alignRow(row: string[], width: number): void {
  while (row.length > width && row[row.length - 1]?.trim() === "") row.pop();
  while (row.length < width) row.push("");
}
