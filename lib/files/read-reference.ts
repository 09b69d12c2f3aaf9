import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { cleanText } from "@/lib/files/import-texts";

/**
 * A function that reads the reference of a row; null where it has none. Numbers that repeat across
 * projects are told apart by a second column before them: "web#7".
 */
export function createReferenceReader(
  headings: readonly string[],
  mapping: ImportMapping,
  prefixColumn: string | null = null,
): (cells: readonly string[]) => string | null {
  const index = headings.indexOf(mapping.reference ?? "");
  const prefixIndex = headings.indexOf(prefixColumn ?? "");
  return (cells) => {
    const reference = index < 0 ? null : cleanText(cells[index] ?? "", "reference");
    const prefix = prefixIndex < 0 ? "" : (cells[prefixIndex] ?? "").trim();
    return reference === null || isEmptyValue(prefix) ? reference : `${prefix}#${reference}`;
  };
}
