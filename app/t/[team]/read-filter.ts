import { type CardFilter, measuredFilterSchema } from "@/lib/cards/filter/card-filter";

export type Query = Record<string, string | string[] | undefined>;

/** The filter of nothing: all cards, the team's own rule, today. */
export const noFilter: CardFilter = measuredFilterSchema.parse({});

/** The filter in an address; with the reason, and no filter, where it cannot be read. */
export function readFilter(query: Query): { filter: CardFilter; problem: string | null } {
  if (
    Object.values(query)
      .flat()
      .some((text) => text?.includes("\0"))
  ) {
    return { filter: noFilter, problem: "it holds a character that no name can have" };
  }
  const parsed = measuredFilterSchema.safeParse(query);
  if (parsed.success) return { filter: parsed.data, problem: null };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".");
  return {
    filter: noFilter,
    problem: `${field ? `"${field}": ` : ""}${issue?.message ?? "it cannot be read"}`,
  };
}
