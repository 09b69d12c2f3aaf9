import type { CsvDelimiter } from "@/lib/files/csv-dialect";
import { cellTooLong, maxColumns, tooManyColumns } from "@/lib/files/file-limits";
import { FileProblem } from "@/lib/files/file-problem";
import { ownText } from "@/lib/files/own-text";

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
/** No row of cells that Walltime takes is near this; a quote that is never closed soon is. */
const maxRowLength = 4_000_000;
/** The cells of so long a row get memory of their own, not to keep all that was read with them. */
const longRow = 4_000;

/**
 * Takes a CSV file apart as its text arrives, and keeps no more of it than the row that is not yet
 * complete. Quotes count where they open a cell; elsewhere they are text. Rows end in LF, CRLF or CR.
 */
export class CsvParser {
  private rest = "";
  private rowCount = 0;
  private readonly delimiter: number;

  constructor(delimiter: CsvDelimiter) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that this piece of text completes, blank ones included. */
  push(text: string): string[][] {
    return this.parse(this.rest + text, false);
  }

  /** The last row, where no line break follows it. Throws a FileProblem where a quote is open. */
  end(): string[][] {
    return this.parse(this.rest, true);
  }

  private parse(text: string, isEnd: boolean): string[][] {
    const rows: string[][] = [];
    let at = 0;
    while (at < text.length) {
      const row: string[] = [];
      const next = this.parseRow(text, at, isEnd, row);
      if (next < 0) break;
      rows.push(next - at > longRow ? row.map(ownText) : row);
      this.rowCount += 1;
      at = next;
    }
    this.rest = text.slice(at);
    if (isEnd && this.rest !== "") throw this.unclosedQuote();
    if (this.rest.length > maxRowLength) {
      throw this.rest.includes('"')
        ? this.unclosedQuote()
        : cellTooLong(this.rest.length, this.rowCount + 1);
    }
    return rows;
  }

  /** Reads one row from `at` into `row`; where the next begins, or -1 where this one is incomplete. */
  private parseRow(text: string, at: number, isEnd: boolean, row: string[]): number {
    const { length } = text;
    let start = at;
    for (;;) {
      let end = start;
      let cell: string | null = null;
      if (text.charCodeAt(start) === quote) {
        const closing = closingQuote(text, start);
        if (closing < 0 || (closing === length - 1 && !isEnd)) return -1;
        end = closing + 1;
        if (end === length || this.endsCell(text.charCodeAt(end))) {
          const inner = text.slice(start + 1, closing);
          cell = inner.includes('"') ? inner.replaceAll('""', '"') : inner;
        }
      }
      // Here too for what stands behind a closing quote: it was no closing quote, then.
      while (end < length && !this.endsCell(text.charCodeAt(end))) end += 1;
      if (end === length && !isEnd) return -1;
      row.push(cell ?? text.slice(start, end));
      if (row.length > maxColumns) throw tooManyColumns(this.countColumns(text, end, row.length));
      if (end === length) return length;
      const ending = text.charCodeAt(end);
      start = end + 1;
      if (ending === this.delimiter) {
        if (start === length && !isEnd) return -1;
        continue;
      }
      if (ending === lineFeed) return start;
      if (start === length) return isEnd ? start : -1;
      return text.charCodeAt(start) === lineFeed ? start + 1 : start;
    }
  }

  private endsCell(code: number): boolean {
    return code === this.delimiter || code === lineFeed || code === carriageReturn;
  }

  private countColumns(text: string, from: number, known: number): number {
    let count = known;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.delimiter) count += 1;
      else if (code === lineFeed || code === carriageReturn) break;
    }
    return count;
  }

  private unclosedQuote(): FileProblem {
    const row = this.rowCount + 1;
    return new FileProblem(
      "unclosed-quote",
      `A quote (") that opens in row ${row} is never closed. Close it, or check that the whole file arrived.`,
      row,
    );
  }
}

/** Where the quote that opens at `start` is closed, -1 where it is not; two in a row stand for one. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}
