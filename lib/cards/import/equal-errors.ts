import type { ImportError } from "@/lib/cards/import/import-plan";

/** Errors that are the same but for the row and the cell. */
export type EqualErrors = {
  /** The first rows; empty where it is the file as a whole */
  rows: number[];
  count: number;
  column: string | null;
  code: ImportError["code"];
  /** Of one row as it stands; of several what they have in common */
  message: string;
};

const rowsNamed = 5;

/** Errors with equal ones as one, in order of their first row. */
export function joinEqualErrors(errors: readonly ImportError[]): EqualErrors[] {
  const joined = new Map<string, EqualErrors>();
  for (const { row, column, code, message } of errors) {
    const common = withoutPlace(message);
    const key = JSON.stringify([code, column, common]);
    const known = joined.get(key);
    if (known === undefined) {
      joined.set(key, { rows: row === null ? [] : [row], count: 1, column, code, message });
      continue;
    }
    known.count += 1;
    known.message = common;
    if (row !== null && known.rows.length < rowsNamed) known.rows.push(row);
  }
  return [...joined.values()];
}

/** A message without the row and the value that it begins with, and without the other rows it names. */
function withoutPlace(message: string): string {
  return message
    .replace(/^Row \d+(?:, (?:[^“]*)“[^”]*”)?: /, "")
    .replace(/\brow \d+\b/g, "an earlier row");
}
