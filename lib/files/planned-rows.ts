import { JoinedErrors } from "@/lib/cards/import/equal-errors";
import type { ImportError, ImportedCard, PlannedRow } from "@/lib/cards/import/import-plan";
import { leftOutReason, shownRow } from "@/lib/files/planned-row";
import { RejectedRows } from "@/lib/files/rejected-rows";
import type { RowContent } from "@/lib/files/row-reader";

const maxErrors = 1_000;
const rowsShown = 10;

/** A row of a file: its number, its cells and what was read from them. */
export type FileRow = { row: number; cells: readonly string[]; content: RowContent };

/** What became of the rows of a file: the first ones to look at, errors, and rows to send back. */
export class PlannedRows {
  /** The first 1,000 of them; `errorCount` counts all. */
  readonly errors: ImportError[] = [];
  errorCount = 0;
  /** All of them, equal ones as one */
  readonly equalErrors = new JoinedErrors();
  /** Rows that a later row with the same reference replaces */
  replacedCount = 0;
  /** What becomes of the first rows */
  readonly firstRows: PlannedRow[] = [];
  readonly rejected: RejectedRows;

  constructor(headings: readonly string[]) {
    this.rejected = new RejectedRows(headings);
  }

  /** Notes a row that becomes a card. */
  accept({ content, row }: FileRow, card: ImportedCard): void {
    this.show(shownRow(content, card, [], row));
  }

  /** Notes a row that cannot become one. */
  reject({ content, cells, row }: FileRow, errors: readonly ImportError[]): void {
    this.errorCount += errors.length;
    this.equalErrors.add(errors);
    this.errors.push(...errors.slice(0, maxErrors - this.errors.length));
    this.rejected.add(cells, errors);
    this.show(shownRow(content, null, errors, row));
  }

  /** Notes a row that is left out without being wrong. */
  leaveOut({ content, cells, row }: FileRow, why: string): void {
    this.rejected.add(cells, [leftOutReason(row, why)]);
    this.show({ ...shownRow(content, null, [], row), leftOut: why });
  }

  private show(row: PlannedRow): void {
    if (this.firstRows.length < rowsShown) this.firstRows.push(row);
  }
}
