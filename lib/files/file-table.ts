/** A file as a table of text, whatever format it came in. */
export type FileTable = {
  /** Unique and never blank: a repeated heading gets " (2)", a blank one "Column 5". */
  headings: string[];
  /**
   * The cells as written. A short row is filled up with "", so each row has at least as many cells
   * as there are headings; it has more only where it holds text past the last heading.
   */
  rows: string[][];
  /** For each of `rows`, its number as a spreadsheet shows it: the headings are row 1. */
  rowNumbers: number[];
};
