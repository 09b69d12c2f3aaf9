import "server-only";
import {
  type ImportField,
  type ImportMapping,
  importFields,
} from "@/lib/cards/import/import-fields";
import type { DateFormat } from "@/lib/files/date-format";
import type { ColumnFormats } from "@/lib/files/decide-date-formats";
import type { ImportOptions } from "@/lib/services/import/import-options";

/**
 * The chosen columns, and for fields about which nothing was said the proposed ones, unless their
 * column was chosen for another field; the day of creation may be the start of work as well. A field chosen to have no column has none.
 */
export function columnsOf(
  proposed: ImportMapping,
  chosen: Partial<Record<ImportField, string | null>>,
): ImportMapping {
  const taken = new Set(Object.values(chosen));
  const isKept = ([field, heading]: [string, string]) =>
    !taken.has(heading) || (field === "prioritised" && heading === chosen.committed);
  const rest = Object.entries(proposed).filter(isKept);
  const all = { ...Object.fromEntries(rest), ...chosen };
  return Object.fromEntries(Object.entries(all).filter(([, heading]) => heading));
}

/** The first format that somebody chose: in a file of status changes there is but one column of days. */
export function anyFormat({ dateFormat, dateFormats = {} }: ImportOptions): DateFormat | null {
  return Object.values(dateFormats)[0] ?? dateFormat ?? null;
}

/** How days are written where somebody said so: everywhere, or by field. */
export function chosenFormats(options: ImportOptions): DateFormat | ColumnFormats {
  if (options.dateFormats) {
    const everywhere = options.dateFormat;
    const fallback = everywhere
      ? Object.fromEntries(importFields.map((field) => [field, everywhere]))
      : {};
    return { ...fallback, ...options.dateFormats };
  }
  return options.dateFormat ?? {};
}
