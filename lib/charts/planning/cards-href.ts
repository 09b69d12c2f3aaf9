import { unsizedWord } from "@/lib/cards/fields/unsized-word";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";

export type BehindScope = {
  /** The list of cards of the team */
  path: string;
  filter: CardFilter;
  types: readonly { name: string; kind: Kind; colour: string | null }[];
};

export type BehindPart = {
  type?: string | undefined;
  /** Several types, where it is not one of them or a kind */
  types?: readonly string[] | undefined;
  kind?: Kind | undefined;
  size?: string | null | undefined;
  from?: IsoDay | undefined;
  to?: IsoDay | undefined;
};

/** The address of the list of the released cards behind a figure: the page's filter and one part of it. */
export function cardsHref({ path, filter, types }: BehindScope, part: BehindPart = {}): string {
  const query = new URLSearchParams({ state: "released", sort: "-days" });
  if (filter.measure === "lead") query.set("measure", "lead");
  for (const name of typesOf(filter, types, part)) query.append("type", name);
  const sizes = part.size === undefined ? filter.size : [part.size ?? unsizedWord];
  for (const size of sizes ?? []) query.append("size", size);
  for (const client of filter.client ?? []) query.append("client", client);
  for (const name of filter.class ?? []) query.append("class", name);
  for (const stream of filter.stream ?? []) query.append("stream", stream);
  const from = part.from ?? filter.from;
  const ends = [part.to ?? filter.to, filter.asOf].filter(
    (day): day is IsoDay => day !== undefined,
  );
  const to = ends.sort()[0];
  if (from) query.set("from", from);
  if (to) query.set("to", to);
  return `${path}?${query}`;
}

/** The list knows no kinds, only types; none at all means every type. */
function typesOf(
  filter: CardFilter,
  types: readonly { name: string; kind: Kind }[],
  part: BehindPart,
): string[] {
  if (part.type !== undefined) return [part.type];
  if (part.types !== undefined) return [...part.types];
  const kinds = part.kind ? [part.kind] : filter.kind;
  if (!kinds) return filter.type ?? [];
  return types
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ name }) => name)
    .filter((name) => !filter.type || filter.type.includes(name));
}
