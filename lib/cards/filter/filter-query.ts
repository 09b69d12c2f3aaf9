import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterNames } from "@/lib/cards/filter/filter-list";

/** A filter as name and value pairs of an address, in a fixed order; absent parts are left out. */
export function filterEntries(filter: CardFilter): [string, string][] {
  return filterNames.flatMap((name) => {
    const value = filter[name];
    const values = Array.isArray(value) ? value : [value];
    return values
      .filter((one): one is string => one !== undefined && one !== "")
      .map((one): [string, string] => [name, one]);
  });
}

/** An address with the filter and further parameters as its query. */
export function filterHref(
  path: string,
  filter: CardFilter,
  further: readonly [string, string][] = [],
): string {
  const query = new URLSearchParams([...filterEntries(filter), ...further]).toString();
  return query === "" ? path : `${path}?${query}`;
}
