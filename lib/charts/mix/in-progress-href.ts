import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";

/** The address of the list of the cards that were in progress in a week or month, of one kind or type; of all where no series is given. */
export function inProgressHref(
  path: string,
  filter: CardFilter,
  row: Pick<MixRow, "from" | "to">,
  series: Pick<MixSeries, "kind" | "type" | "rest"> | null,
): string {
  if (series === null) {
    return filterHref(path, { ...filter, from: row.from, to: row.to, rule: undefined });
  }
  const types = series.type ? [series.type] : series.rest;
  const part = types ? { type: types } : { kind: [series.kind] };
  return filterHref(path, { ...filter, ...part, from: row.from, to: row.to, rule: undefined });
}
