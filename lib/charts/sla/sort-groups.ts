import { groupName } from "@/lib/charts/sla/sla-group";
import { slaColumns } from "@/lib/metrics/sla-columns";
import type { SlaGroup } from "@/lib/metrics/sla-table";

/** A column and a direction, as `mean` or `-mean` in an address; `name` is the group's own name. */
export type TableSort = { column: string; descending: boolean };

/** Reads a sort from an address; null (the team's own order) for an unknown column. */
export function parseSort(text: unknown): TableSort | null {
  if (typeof text !== "string") return null;
  const column = text.replace(/^-/, "");
  const known = column === "name" || slaColumns.some((one) => one.key === column);
  return known ? { column, descending: text.startsWith("-") } : null;
}

/** The sort for an address. */
export function formatSort(sort: TableSort): string {
  return `${sort.descending ? "-" : ""}${sort.column}`;
}

/** What pressing a column's heading asks for: most first (names A first), then the other way, then none. */
export function nextSort(column: string, sort: TableSort | null): TableSort | null {
  const first = column !== "name";
  if (sort?.column !== column) return { column, descending: first };
  return sort.descending === first ? { column, descending: !first } : null;
}

/** The groups in the order asked for; groups without the figure stand last either way. */
export function sortGroups<Group extends SlaGroup>(
  groups: readonly Group[],
  sort: TableSort | null,
): Group[] {
  if (sort === null) return [...groups];
  const side = sort.descending ? -1 : 1;
  if (sort.column === "name") {
    return [...groups].sort((a, b) => side * groupName(a).localeCompare(groupName(b), "en-GB"));
  }
  const key = slaColumns.find((column) => column.key === sort.column)?.key;
  if (key === undefined) return [...groups];
  return [...groups].sort((a, b) => {
    const [left, right] = [a[key], b[key]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return side * (left - right);
  });
}
