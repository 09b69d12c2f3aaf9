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
  const children = new Map<string, Children>();
  await eachRow(table, (cells) => {
    const name = parentKey(cells[parentAt] ?? "");
    if (name !== null) noteChild(children, name, (cells[typeAt] ?? "").trim());
  });
  if (children.size === 0) return new Map();
  const isNamed = nameFinder(children);
  const parents = new Map<string, NamedParent>();
  await eachRow(table, (cells, row) => {
    let one: NamedParent | null = null;
    for (const at of keysAt) {
      const name = isNamed(cells[at] ?? "");
      if (name === null) continue;
      one ??= { row, type: (cells[typeAt] ?? "").trim(), isWhole: false };
      parents.set(name, one);
    }
    if (one === null) return;
    const above = children.get(parentKey(cells[parentAt] ?? "") ?? "");
    if (above !== undefined && !isPartType(one.type)) above.areParents = true;
  });
  for (const [name, one] of parents) {
    const below = children.get(name);
    if (below === undefined) continue;
    const isWhole = below.areParents || isWholeType(one.type);
    if (isWhole || holdsFeatures(one.type, below.types)) one.isWhole = true;
  }
  return parents;
}

/** The types of what names a card as its parent, a few mostly, and whether some have children, too. */
type Children = { types: string[]; areParents: boolean };

function noteChild(children: Map<string, Children>, name: string, type: string): void {
  const known = children.get(name);
  if (known === undefined) children.set(name, { types: [type], areParents: false });
  else if (!known.types.includes(type)) known.types.push(type);
}

/**
 * Tells which name of a parent a cell is; null for none. Most cells are told by their length alone, since
 * every row of the file is asked.
 */
function nameFinder(children: ReadonlyMap<string, Children>): (cell: string) => string | null {
  const lengths = new Set([...children.keys()].map(({ length }) => length));
  return (cell) => {
    const { length } = cell.trim();
    if (!lengths.has(length) && !lengths.has(length - 1)) return null;
    const name = parentKey(cell);
    return name !== null && children.has(name) ? name : null;
  };
}

/** A parent as cells name it: by its number, "#7" too, or by its title. */
export function parentKey(cell: string): string | null {
  return isEmptyValue(cell) ? null : cell.trim().replace(/^#/, "").toLowerCase();
}

function holdsFeatures(type: string, children: readonly string[]): boolean {
  const isFeature = (name: string) => workWordIn(name) === "feature";
  return isFeature(type) && children.some((child) => child !== type && isFeature(child));
}

async function eachRow(
  table: TableSource,
  use: (cells: readonly string[], row: number) => void,
): Promise<void> {
  for await (const { rows, rowNumbers } of table.batches()) {
    for (const [index, cells] of rows.entries()) use(cells, rowNumbers[index] ?? 0);
  }
}
