import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { type DateDetection, DateTally } from "@/lib/files/detect-date-format";
import type { RowBatch } from "@/lib/files/table-source";

export type PreviewRow = { row: number; cells: string[] };

/** What is known of a column once all its cells have been seen. */
export type SurveyedColumn = {
  /** The first filled cells */
  sample: readonly string[];
  /** How its days are written, judged by all its cells */
  dates: DateDetection;
  /** The order of day and month that its dates with these separators follow for certain */
  certainOrder(separators: readonly string[]): "dd/mm/yyyy" | "mm/dd/yyyy" | null;
};

export type SurveyedTable = {
  headings: readonly string[];
  rowCount: number;
  /** The first rows, as they stand in the file */
  preview: PreviewRow[];
  column(heading: string): SurveyedColumn | undefined;
};

const sampleSize = 500;
const previewRows = 10;
/** Long cells need not be remembered as often. */
const sampledCharacters = 10_000_000;

type Column = { sample: string[]; tally: DateTally; surveyed: SurveyedColumn | null };

/** Looks through all rows of a file once, before it is known what its columns mean. */
export class TableSurvey implements SurveyedTable {
  rowCount = 0;
  readonly preview: PreviewRow[] = [];
  private sampledLeft = sampledCharacters;
  private readonly columns: Map<string, Column>;

  constructor(readonly headings: readonly string[]) {
    this.columns = new Map(
      headings.map((heading) => [heading, { sample: [], tally: new DateTally(), surveyed: null }]),
    );
  }

  add({ rows, rowNumbers }: RowBatch): this {
    for (const [index, cells] of rows.entries()) {
      if (this.preview.length === previewRows) break;
      this.preview.push({ row: rowNumbers[index] ?? 0, cells });
    }
    this.rowCount += rows.length;
    for (const [index, { sample, tally }] of [...this.columns.values()].entries()) {
      for (const row of rows) {
        const cell = row[index] ?? "";
        if (cell === "") continue;
        tally.add(cell);
        if (sample.length >= sampleSize || this.sampledLeft < 0 || isEmptyValue(cell)) continue;
        this.sampledLeft -= cell.length;
        sample.push(cell.trim());
      }
    }
    return this;
  }

  column(heading: string): SurveyedColumn | undefined {
    const column = this.columns.get(heading);
    if (column === undefined) return undefined;
    const { sample, tally } = column;
    column.surveyed ??= {
      sample,
      dates: tally.detection(),
      certainOrder: (separators) => tally.certainOrder(separators),
    };
    return column.surveyed;
  }
}
