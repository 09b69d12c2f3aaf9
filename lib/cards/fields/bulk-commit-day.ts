import { type CardDates, cardDateProblems } from "@/lib/cards/fields/card-rules";
import type { IsoDay } from "@/lib/dates/day";

/** What many cards get as their commit day at once: one day, or each its own prioritised day. */
export type BulkCommitDay = IsoDay | "prioritised";

/**
 * The commit day that a card gets; null where it stays as it is: it has one already, the day
 * contradicts its others, or its prioritised day is asked for and it has none or is not released (a
 * card that waits goes on waiting). Definition: METRICS section 2.
 */
export function bulkCommitDay(
  card: CardDates & { prioritised: IsoDay | null },
  asked: BulkCommitDay,
  today: IsoDay,
): IsoDay | null {
  if (card.committed !== null) return null;
  if (asked === "prioritised" && card.released === null) return null;
  const committed = asked === "prioritised" ? card.prioritised : asked;
  if (committed === null) return null;
  return cardDateProblems({ ...card, committed }, today).length > 0 ? null : committed;
}
