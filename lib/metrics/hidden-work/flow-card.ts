import type { Kind } from "@/lib/cards/kinds";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

/** A card's days as known on the day things are seen; what came later is null. */
export type FlowCard = {
  number: number;
  kind: Kind;
  typeId: number;
  sizeId: number | null;
  prioritised: DayNumber | null;
  committed: DayNumber | null;
  released: DayNumber | null;
  cancelled: DayNumber | null;
  /** First and last day of each time between a release and its reopening: no days in progress */
  pauses: readonly { from: DayNumber; to: DayNumber }[];
};

/** A card that was taken up. */
export type StartedCard = FlowCard & { committed: DayNumber };

/** A card with a cycle time. */
export type ReleasedCard = StartedCard & { released: DayNumber };

/** Whether a card has a commit day. */
export function isStarted<Card extends FlowCard>(card: Card): card is Card & StartedCard {
  return card.committed !== null;
}

/** Whether a card has both a commit day and a release: only then has it a cycle time. */
export function isReleased<Card extends FlowCard>(card: Card): card is Card & ReleasedCard {
  return card.committed !== null && card.released !== null;
}

/** The day on which a card was released or cancelled; null while it is neither. */
export function endOf({
  released,
  cancelled,
}: Pick<FlowCard, "released" | "cancelled">): DayNumber | null {
  return released ?? cancelled;
}

/** The team's count of the days of [from, to] on which a card was in progress. */
export function daysInProgress(
  card: StartedCard,
  from: DayNumber,
  to: DayNumber,
  calendar: Pick<WorkCalendar, "plainCount">,
): number {
  const first = Math.max(from, card.committed);
  const last = Math.min(to, endOf(card) ?? to);
  const paused = card.pauses.reduce(
    (days, pause) =>
      days + calendar.plainCount(Math.max(first, pause.from), Math.min(last, pause.to)),
    0,
  );
  return calendar.plainCount(first, last) - paused;
}
