import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import type { CardFilter } from "@/lib/cards/filter/card-filter";

/** What a filter narrows beside period, day and rule, in words: `Type` → `Bug, Support`. */
export function filterWords(filter: CardFilter): [name: string, value: string][] {
  const parts: [string, readonly string[] | undefined][] = [
    ["Types", filter.type],
    ["Kinds of work", filter.kind],
    ["Sizes", filter.size?.map((size) => (size === unsizedWord ? "no size" : size))],
    ["Clients", filter.client],
    ["Classes of service", filter.class],
    ["Streams", filter.stream],
  ];
  return parts.map(([name, values]) => [name, values?.join(", ") ?? "all"]);
}
