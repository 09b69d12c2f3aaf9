import { type CardFilter, measuredFilterSchema } from "@/lib/cards/filter/card-filter";
import { Problem } from "@/lib/cards/problem";

export type Query = Record<string, string | string[] | undefined>;

/** The filter of nothing: all cards, the team's own rule, today. */
const noFilter: CardFilter = measuredFilterSchema.parse({});

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

/**
 * What a page loads by the filter in its address. Where the filter cannot be read, or names what the
 * team does not have, the page shows everything and says why.
 */
export async function loadByFilter<Loaded extends object>(
  query: Query,
  load: (filter: CardFilter) => Promise<Loaded>,
): Promise<Loaded & { filter: CardFilter; problem: string | null }> {
  const { filter, problem } = readFilter(query);
  try {
    return { ...(await load(filter)), filter, problem };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 400) throw error;
    return { ...(await load(noFilter)), filter: noFilter, problem: error.message };
  }
}
