import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { filterList } from "@/lib/cards/filter/filter-list";
import { nameFilterList, nameFilters } from "@/lib/cards/filter/name-filters";

/** What a filter narrows beside period, day and rule, in words: `Type` → `Bug, Support`. */
export function filterWords(filter: CardFilter): [name: string, value: string][] {
  const parts = nameFilters.flatMap((name): [string, readonly string[] | undefined][] => {
    const said = filter[name]?.map((one) => (isUnsized(name, one) ? "no size" : one));
    const part: [string, readonly string[] | undefined] = [nameFilterList[name].several, said];
    return name === "type" ? [part, [filterList.kind.label, filter.kind]] : [part];
  });
  return parts.map(([name, values]) => [name, values?.join(", ") ?? "all"]);
}

function isUnsized(filter: string, name: string): boolean {
  return filter === "size" && name === unsizedWord;
}
