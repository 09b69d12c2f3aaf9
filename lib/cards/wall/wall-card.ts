import type { CardQuote } from "@/lib/cards/progress/quote";
import type { IsoDay } from "@/lib/dates/day";

type WallPlace = "queue" | "open" | "released";

/** A card as the wall shows it. Days are counted as of today. */
export type WallCard = {
  number: number;
  version: number;
  title: string;
  typeId: number;
  size: string | null;
  classOfService: string | null;
  place: WallPlace;
  streamId: number | null;
  queueRank: number | null;
  prioritised: IsoDay | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  promised: IsoDay | null;
  /** Waiting in the queue, in progress, or taken once released; null where not known */
  days: number | null;
  quote: Pick<CardQuote, "wholeDays" | "dueOn" | "reconstructed"> | null;
  blocked: { since: IsoDay; reason: string | null } | null;
  /** Why it is in no figure */
  excludedReason: string | null;
  expedite: WallExpedite | null;
  /** Shown ahead of the server's answer, which will say its quote */
  isUnsettled?: true;
};

export type WallExpedite = {
  actor: string;
  on: IsoDay;
  /** How many cards it overtook, and the first few of them */
  overtook: number;
  /** The longest that one of them had waited, in the team's days; null where none has a day */
  longestWait: number | null;
  first: { number: number; title: string; waitedDays: number | null }[];
};

/** The order of the queue: by rank, then by prioritised day and number. METRICS section 7. */
export function byQueueOrder(one: WallCard, other: WallCard): number {
  return (
    (one.queueRank ?? Infinity) - (other.queueRank ?? Infinity) ||
    compareDays(one.prioritised, other.prioritised) ||
    one.number - other.number
  );
}

/** The order in a stream: least days left first, cards without a quote last, the oldest first. */
export function byUrgency(one: WallCard, other: WallCard): number {
  return (
    daysLeft(one) - daysLeft(other) ||
    (other.days ?? 0) - (one.days ?? 0) ||
    one.number - other.number
  );
}

/** The last released first. */
export function byRelease(one: WallCard, other: WallCard): number {
  return compareDays(other.released, one.released) || other.number - one.number;
}

/** Counted days left after today, negative when over; Infinity without a quote. */
export function daysLeft({ quote, days }: WallCard): number {
  return quote === null || days === null ? Infinity : quote.wholeDays - days;
}

/** Whether a card is promised for a day before the one to which its SLA runs. */
export function isPromisedEarly({ promised, quote }: WallCard): boolean {
  return promised !== null && quote !== null && promised < quote.dueOn;
}

function compareDays(one: IsoDay | null, other: IsoDay | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}
