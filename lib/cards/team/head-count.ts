import type { IsoDay } from "@/lib/dates/day";

/** How many people a team has from a day on, some of them on support; until the next one. */
export type HeadCount = { from: IsoDay; people: number; onSupport: number };

/** The head count that holds on a day; null before the first. `counts` are the earliest first. */
export function headCountOn(counts: readonly HeadCount[], day: IsoDay): HeadCount | null {
  return counts.findLast(({ from }) => from <= day) ?? null;
}
