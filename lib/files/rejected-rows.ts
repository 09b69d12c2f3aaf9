import type { ImportError } from "@/lib/cards/import/import-plan";
import { ownText } from "@/lib/files/own-text";
import { writeCsv } from "@/lib/files/write-csv";

const maxRows = 10_000;
const maxCharacters = 20_000_000;

/**
 * Gathers the rows with an error as a CSV file: their own cells and a `reason` column at the end.
 * Corrected, the file can be imported as it is. Past 10,000 rows, or 20 million characters, it only counts.
 */
export class RejectedRows {
  count = 0;
  private extraCells = 0;
  private characters = 0;
  private readonly kept: { cells: string[]; reason: string }[] = [];

  constructor(private readonly headings: readonly string[]) {}

  add(cells: readonly string[], errors: readonly ImportError[]): void {
    this.count += 1;
    if (this.count > maxRows || this.characters > maxCharacters) return;
    this.characters += cells.reduce((sum, { length }) => sum + length, 0);
    this.extraCells = Math.max(this.extraCells, cells.length - this.headings.length);
    this.kept.push({
      cells: cells.map(ownText),
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
