import type { ImportWarning, ImportWarningCode } from "@/lib/cards/import/import-plan";

const rowsListed = 20;
const rowsNamed = 5;

const aboutRows = {
  "blank-type": "without a type; filed under “Unspecified”.",
  "blank-title": "without a title; the reference, or the type and row, stands in for it.",
  "prioritised-after-committed":
    "the card was prioritised after it was committed. Kept as written: the lead time is then shorter than the cycle time.",
  "prioritised-after-released":
    "the card was prioritised after it was released. Kept as written: there is no lead time.",
  "prioritised-in-future": "the card was prioritised later than today. Kept as written.",
  "released-without-commit":
    "the card was released without a commit day. Kept: there is a lead time but no cycle time.",
  "stage-skipped":
    "the card skipped the first stage of work, so the next stage that it entered counts as its start.",
  "started-without-day":
    "the file says that work is going on and not since when. Taken in as waiting.",
  "done-while-open":
    "the file says that the card is open and gives a day of release as well. Taken in as open, without that day.",
  "status-not-placed":
    "the status does not say whether work is waiting, going on or done. Taken in as not yet done.",
} as const satisfies Partial<Record<ImportWarningCode, string>>;

export type RowWarningCode = keyof typeof aboutRows;

/** A warning about the file as a whole, or about one of its columns. */
export function fileWarning(
  code: Exclude<ImportWarningCode, RowWarningCode>,
  message: string,
  column: string | null = null,
): ImportWarning {
  return { code, column, message, row: null, rows: [], count: 1 };
}

/** Gathers warnings about rows and tells each once for all its rows. */
export class RowWarnings {
  private readonly found = new Map<
    RowWarningCode,
    { column: string | null; rows: number[]; count: number }
  >();

  add(code: RowWarningCode, row: number, column: string | null): void {
    const warning = this.found.get(code);
    if (warning === undefined) {
      this.found.set(code, { column, rows: [row], count: 1 });
      return;
    }
    warning.count += 1;
    if (warning.rows.length < rowsListed) warning.rows.push(row);
  }

  summaries(): ImportWarning[] {
    return [...this.found].map(([code, { column, rows, count }]) => ({
      code,
      column,
      message: `${nameRows(rows, count)}: ${aboutRows[code]}`,
      row: rows[0] ?? null,
      rows,
      count,
    }));
  }
}

function nameRows(rows: readonly number[], count: number): string {
  if (count === 1) return `Row ${rows[0]}`;
  const rest = count - rowsNamed;
  const named = rows.slice(0, rowsNamed).join(", ");
  return `${count} rows (${named}${rest > 0 ? ` and ${rest} more` : ""})`;
}
