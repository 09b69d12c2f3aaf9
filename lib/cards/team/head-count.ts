import type { IsoDay } from "@/lib/dates/day";

/** From a day on a team has so many people, some of them on support; until the next one. */
export type HeadCount = { from: IsoDay; people: number; onSupport: number };

/** The head count that holds on a day; null before the first. `counts` are the earliest first. */
export function headCountOn(counts: readonly HeadCount[], day: IsoDay): HeadCount | null {
  return counts.findLast(({ from }) => from <= day) ?? null;
}
