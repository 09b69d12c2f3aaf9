import type { ImportError } from "@/lib/cards/import/import-plan";
import { writeCsv } from "@/lib/files/write-csv";

const maxRows = 10_000;

/**
 * Gathers the rows with an error as a CSV file: their own cells and a `reason` column at the end.
 * Corrected, the file can be imported as it is. Past 10,000 rows it only counts.
 */
export class RejectedRows {
  count = 0;
  private extraCells = 0;
  private readonly kept: { cells: string[]; reason: string }[] = [];

  constructor(private readonly headings: readonly string[]) {}

  add(cells: readonly string[], errors: readonly ImportError[]): void {
    this.count += 1;
    if (this.count > maxRows) return;
    this.extraCells = Math.max(this.extraCells, cells.length - this.headings.length);
    this.kept.push({
      // A cell that is cut out of a larger text would keep all of that text in memory.
      cells: cells.map((cell) => JSON.parse(JSON.stringify(cell))),
      reason: errors.map(({ message }) => message).join(" "),
    });
  }

  /** The file; null where no row was rejected. */
  csv(): string | null {
    if (this.count === 0) return null;
    const width = this.headings.length + this.extraCells;
    const filled = (cells: readonly string[]) =>
      Array.from({ length: width }, (_, index) => cells[index] ?? "");
    return writeCsv(
      [...filled(this.headings), "reason"],
      this.kept.map(({ cells, reason }) => [...filled(cells), reason]),
    );
  }
}
