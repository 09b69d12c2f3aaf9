import type { Query } from "@/app/t/[team]/read-filter";

/** How many rows a long table begins with, and how many it shows at most. */
const [few, most] = [100, 500];

/** Rows that a table shows, and the address with more of them; null where there are no more. */
export type ShownRows = { rows: number; moreHref: string | null };

/** How much of a table of `total` rows an address asks for: `rows=all` is all that it can show. */
export function shownRows({ rows, ...query }: Query, total: number): ShownRows {
  if (rows === "all" || total <= few) return { rows: most, moreHref: null };
  const further = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const text of [value ?? []].flat()) further.append(name, text);
  }
  further.append("rows", "all");
  return { rows: few, moreHref: `?${further}` };
}
