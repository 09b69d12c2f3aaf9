import { unspecifiedType } from "@/lib/cards/import/import-names";
import type { ImportError, ImportedCard, PlannedRow } from "@/lib/cards/import/import-plan";
import type { RowContent } from "@/lib/files/row-reader";

/** Why a row is left out, as its line among the rejected ones says it. */
export function leftOutReason(row: number, reason: string): ImportError {
  return { row, column: null, code: "left-out", message: `Row ${row}: Left out. ${reason}` };
}

/** What becomes of a row, as the check of a file shows it. */
export function shownRow(
  { texts, days }: RowContent,
  card: ImportedCard | null,
  errors: readonly ImportError[],
  row: number,
): PlannedRow {
  const { title, type, size, client, labels } = card ?? texts;
  return {
    row,
    title: title ?? "",
    type: type ?? unspecifiedType,
    ...{ size, client, labels },
    ...days,
    problems: errors.map(({ message }) => message),
    leftOut: null,
  };
}
