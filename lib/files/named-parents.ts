import { isEmptyValue } from "@/lib/cards/fields/empty-values";
import { isPartType, isWholeType } from "@/lib/cards/words/part-words";
import { workWordIn } from "@/lib/cards/words/work-words";
import type { TableSource } from "@/lib/files/table-source";

/** A card that other rows of its file name as their parent. */
export type NamedParent = { row: number; type: string; isWhole: boolean };

type Columns = {
  parent: string;
  type: string | null;
  /** Columns by which a parent may be named: references, numbers, titles, addresses */
  keys: readonly string[];
};

/**
 * Finds the rows that others name as their parent, by every name they have. What holds whole cards
 * together is no parent of parts: an epic, a card of features of another type, or one whose children
 * have children themselves.
 */
export async function findNamedParents(
  table: TableSource,
  { parent, type, keys }: Columns,
): Promise<Map<string, NamedParent>> {
  const place = (heading: string | null) => table.headings.indexOf(heading ?? "");
  const [parentAt, typeAt, keysAt] = [place(parent), place(type), keys.map(place)];
  const children = new Map<string, { types: Set<string>; areParents: boolean }>();
  await eachRow(table, (cells) => {
    const name = parentKey(cells[parentAt] ?? "");
    if (name === null) return;
    const known = children.get(name) ?? { types: new Set<string>(), areParents: false };
    known.types.add((cells[typeAt] ?? "").trim());
    children.set(name, known);
  });
  const parents = new Map<string, NamedParent>();
  await eachRow(table, (cells, row) => {
    const names = keysAt.flatMap((at) => parentKey(cells[at] ?? "") ?? []);
    if (!names.some((name) => children.has(name))) return;
    const above = children.get(parentKey(cells[parentAt] ?? "") ?? "");
    const own = (cells[typeAt] ?? "").trim();
    if (above !== undefined && !isPartType(own)) above.areParents = true;
    const one = { row, type: own, isWhole: false };
    for (const name of names) if (children.has(name)) parents.set(name, one);
  });
  for (const [name, one] of parents) {
    const below = children.get(name);
    if (below === undefined) continue;
    const isWhole = below.areParents || isWholeType(one.type);
    if (isWhole || holdsFeatures(one.type, below.types)) one.isWhole = true;
  }
  return parents;
}

/** A parent as cells name it: by its number, "#7" too, or by its title. */
export function parentKey(cell: string): string | null {
  return isEmptyValue(cell) ? null : cell.trim().replace(/^#/, "").toLowerCase();
}

function holdsFeatures(type: string, children: ReadonlySet<string>): boolean {
  const isFeature = (name: string) => workWordIn(name) === "feature";
  return isFeature(type) && [...children].some((child) => child !== type && isFeature(child));
}

async function eachRow(
  table: TableSource,
  use: (cells: readonly string[], row: number) => void,
): Promise<void> {
  for await (const { rows, rowNumbers } of table.batches()) {
    for (const [index, cells] of rows.entries()) use(cells, rowNumbers[index] ?? 0);
  }
}
