import "server-only";
import type { ImportMapping } from "@/lib/cards/import/import-fields";
import { findNamedParents, type NamedParent } from "@/lib/files/named-parents";
import { parentKeys, proposeParentColumn, tellsPartsByType } from "@/lib/files/part-columns";
import { RowParts } from "@/lib/files/row-parts";
import type { UnderstoodFile } from "@/lib/files/understand-file";
import type { ImportOptions } from "@/lib/services/import/import-options";

/** Who names whom as its parent in a file. */
export type FileParts = {
  parentColumn: string | null;
  parents: ReadonlyMap<string, NamedParent>;
  byType: boolean;
};

/** Looks for parts of cards, such as sub-tasks; null where neither a type nor a parent can tell any. */
export async function partsOf(
  { table, survey }: UnderstoodFile,
  mapping: ImportMapping,
  options: ImportOptions,
): Promise<FileParts | null> {
  const proposed = proposeParentColumn(survey, mapping);
  const asked = options.parentColumn === undefined ? proposed : options.parentColumn;
  const parentColumn = asked !== null && survey.headings.includes(asked) ? asked : null;
  const byType = tellsPartsByType(survey, mapping);
  if (parentColumn === null && !byType) return null;
  const columns = { type: mapping.type ?? null, keys: parentKeys(survey, mapping) };
  const parents =
    parentColumn === null
      ? new Map<string, NamedParent>()
      : await findNamedParents(table, { parent: parentColumn, ...columns });
  return { parentColumn, parents, byType };
}

/** How the rows of one reading are told apart; undefined where there is nothing to tell. */
export function partsFor(
  { parts, table }: { parts: FileParts | null; table: UnderstoodFile["table"] },
  options: ImportOptions,
): RowParts | undefined {
  if (parts === null) return undefined;
  return new RowParts({ ...parts, headings: table.headings, answer: options.parts });
}
