import type { WallOutlook } from "@/lib/cards/wall/wall";
import type { WallCard } from "@/lib/cards/wall/wall-card";
import type { IsoDay } from "@/lib/dates/day";

/** What a card of the queue can expect: its SLA date if committed today, and its P85 day. */
export type CardOutlook = { slaOn: IsoDay | null; likelyOn: IsoDay | null };

/** Stands for a type and size among the SLA dates of a wall's outlook. */
export function outlookKey(typeId: number, size: string | null): string {
  return `${typeId}:${size ?? ""}`;
}

/**
 * What each card of the queue can expect, in the queue's order, behind the cards in progress.
 * Excluded cards are counted by nobody and have no day. METRICS section 9.
 */
export function queueOutlook(
  { likelyOut, slaDates }: WallOutlook,
  queue: readonly WallCard[],
  inProgress: number,
): CardOutlook[] {
  let ahead = inProgress;
  return queue.map(({ typeId, size, excludedReason }) => {
    const slaOn = slaDates[outlookKey(typeId, size)] ?? null;
    if (excludedReason !== null) return { slaOn, likelyOn: null };
    const likelyOn = likelyOut[ahead] ?? null;
    ahead += 1;
    return { slaOn, likelyOn };
  });
}

/** The cards in progress that a forecast counts. */
export function countInProgress(cards: readonly WallCard[]): number {
  return cards.filter(({ place, excludedReason }) => place === "open" && excludedReason === null)
    .length;
}
