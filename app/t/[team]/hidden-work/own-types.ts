import type { Query } from "@/app/t/[team]/read-filter";
import { nameKey } from "@/lib/cards/fields/name-key";

/** Pre-sales work, which is on its own unless the address says otherwise. */
const preSales = /^pre[\s-]?sales?$/i;

/** The types that the address wants as series of their own; pre-sales where it says nothing. */
export function readOwnTypes(query: Query, types: readonly { name: string }[]): string[] {
  const names = types.map(({ name }) => name);
  if (query.own === undefined) return names.filter((name) => preSales.test(name));
  const wanted = new Set([query.own].flat().map(nameKey));
  return names.filter((name) => wanted.has(nameKey(name)));
}

/** The same as parameters of an address; nothing where the address says nothing. */
export function ownTypeEntries(query: Query): [string, string][] {
  return query.own === undefined ? [] : [query.own].flat().map((name) => ["own", name]);
}
