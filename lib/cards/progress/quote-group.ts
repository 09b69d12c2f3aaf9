/**
 * The cards that a quote rests on, in keys: those of a type and size (null is unsized), of a type,
 * or all of the team's. Definition: METRICS section 6.
 */
export type QuoteGroup =
  | { kind: "type-size"; typeId: number; sizeId: number | null }
  | { kind: "type"; typeId: number }
  | { kind: "team" };

type Sorted = { typeId: number; sizeId: number | null };
type Named = { id: number; name: string };

/** The groups that a card's quote may rest on, the closest first. */
export function quoteGroupsOf({ typeId, sizeId }: Sorted): QuoteGroup[] {
  return [{ kind: "type-size", typeId, sizeId }, { kind: "type", typeId }, { kind: "team" }];
}

/** Whether a card belongs to a group. */
export function isInQuoteGroup(group: QuoteGroup, { typeId, sizeId }: Sorted): boolean {
  if (group.kind === "team") return true;
  if (group.typeId !== typeId) return false;
  return group.kind === "type" || group.sizeId === sizeId;
}

/** A text that is the same for the same group and different for others. */
export function quoteGroupKey(group: QuoteGroup): string {
  if (group.kind === "team") return "team";
  return group.kind === "type" ? `${group.typeId}` : `${group.typeId}:${group.sizeId ?? "-"}`;
}

/** A group in words: "Feature, M", "Feature, no size", "Feature", "all cards". */
export function quoteGroupName(
  group: QuoteGroup,
  types: readonly Named[],
  sizes: readonly Named[],
): string {
  if (group.kind === "team") return "all cards";
  const type = types.find((one) => one.id === group.typeId)?.name ?? "a type that is gone";
  if (group.kind === "type") return type;
  if (group.sizeId === null) return `${type}, no size`;
  return `${type}, ${sizes.find((one) => one.id === group.sizeId)?.name ?? "a size that is gone"}`;
}
