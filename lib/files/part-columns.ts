import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { means } from "@/lib/cards/words/heading-words";
import { isPartType } from "@/lib/cards/words/part-words";
import type { SurveyedTable } from "@/lib/files/table-survey";

/** The column that names each card's parent, one that names it by a key first; or null. */
export function proposeParentColumn(table: SurveyedTable, mapping: ImportMapping): string | null {
  const used = new Set(Object.values(mapping));
  const columns = table.headings.filter(
    (heading) =>
      !used.has(heading) &&
      means(heading, "parent") &&
      (table.column(heading)?.sample.length ?? 0) > 0,
  );
  const keys = new Set(mapping.reference === undefined ? [] : sampleOf(table, mapping.reference));
  const namesKeys = (heading: string) => sampleOf(table, heading).some((cell) => keys.has(cell));
  return columns.find(namesKeys) ?? columns[0] ?? null;
}

/** The columns by which a parent may be named: references, numbers, titles and addresses. */
export function parentKeys(table: SurveyedTable, mapping: ImportMapping): string[] {
  const { reference, title, url } = mapping;
  const named = [reference, title, url].filter((one) => one !== undefined);
  const others = table.headings.filter(
    (one) => !named.includes(one) && (means(one, "reference") || means(one, "number")),
  );
  return [...named, ...others];
}

/** Whether types tell parts from whole cards: a file that holds parts alone tells none from the other. */
export function tellsPartsByType(table: SurveyedTable, { type }: ImportMapping): boolean {
  return type !== undefined && !sampleOf(table, type).every(isPartType);
}

function sampleOf(table: SurveyedTable, heading: string): readonly string[] {
  return table.column(heading)?.sample ?? [];
}
