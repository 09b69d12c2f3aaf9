import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterHref } from "@/lib/cards/filter/filter-query";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";

/** The address of the list of the cards that were in progress in a week or month, of one kind or type. */
export function inProgressHref(
  path: string,
  filter: CardFilter,
  row: Pick<MixRow, "from" | "to">,
  series: Pick<MixSeries, "kind" | "type">,
): string {
  const part = series.type ? { type: [series.type] } : { kind: [series.kind] };
  return filterHref(path, { ...filter, ...part, from: row.from, to: row.to, rule: undefined });
}
