import type { ImportError } from "@/lib/cards/import/import-plan";

/** Errors that are the same but for the row and the cell. */
export type EqualErrors = {
  /** The first 5 rows; empty where it is the file as a whole */
  rows: number[];
  count: number;
  column: string | null;
  code: ImportError["code"];
  /** Of one row as it stands; of several what they have in common */
  message: string;
};

const rowsNamed = 5;
const maxKinds = 1_000;

/** Joins equal errors to one, in order of their first row. Definition of equal: all but row and cell. */
export class JoinedErrors {
  private readonly joined = new Map<string, EqualErrors>();

  add(errors: readonly ImportError[]): void {
    for (const error of errors) this.addOne(error);
  }

  private addOne({ row, column, code, message }: ImportError): void {
    const common = withoutPlace(message);
    const key = JSON.stringify([code, column, common]);
    const known = this.joined.get(key);
    if (known !== undefined) {
      known.count += 1;
      known.message = common;
      if (row !== null && known.rows.length < rowsNamed) known.rows.push(row);
    } else if (this.joined.size < maxKinds) {
      const rows = row === null ? [] : [row];
      this.joined.set(key, { rows, count: 1, column, code, message });
    }
  }

  all(): EqualErrors[] {
    return [...this.joined.values()];
  }
}

/** Errors with equal ones as one, in order of their first row. */
export function joinEqualErrors(errors: readonly ImportError[]): EqualErrors[] {
  const joined = new JoinedErrors();
  joined.add(errors);
  return joined.all();
}

/** A message without the row and the value that it begins with, and without the other rows it names. */
function withoutPlace(message: string): string {
  return message
    .replace(/^Row \d+(?:, (?:[^“]*)“[^”]*”)?: /, "")
    .replace(/\brow \d+\b/g, "an earlier row");
}
