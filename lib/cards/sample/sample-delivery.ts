import { type Delivery, withCards, withTarget } from "@/lib/cards/deliveries/delivery";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";

type Card = {
  number: number;
  queueRank: number | null;
  committed: IsoDay | null;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  excludedReason: string | null;
};

const daysBack = 42;
const daysToTarget = 38;

/**
 * The sample team's one delivery: made six weeks ago, with cards that are out since, in progress and
 * in the queue; two weeks ago it grew and its target moved.
 */
export function sampleDelivery(teamId: number, cards: readonly Card[], today: DayNumber): Delivery {
  const created = toIsoDay(today - daysBack);
  const grew = toIsoDay(today - 14);
  const counted = cards.filter((card) => card.cancelled === null && card.excludedReason === null);
  const released = counted
    .filter((card) => card.released !== null && card.released > created)
    .sort((one, other) => ((one.released ?? "") < (other.released ?? "") ? -1 : 1));
  const open = counted.filter((card) => card.committed !== null && card.released === null);
  const queue = counted
    .filter((card) => card.committed === null && card.released === null)
    .sort((one, other) => (one.queueRank ?? 0) - (other.queueRank ?? 0));
  const every = Math.max(1, Math.floor(released.length / 6));
  const keysOf = (list: readonly Card[]) => list.map(({ number }) => ({ teamId, number }));
  const first = [
    ...released.filter((_, place) => place % every === 0).slice(0, 6),
    ...open.slice(-2),
    ...queue.slice(0, 2),
  ];
  const made: Delivery = {
    ...{ id: 1, name: "Exhibition launch", created, archived: null, figures: null, stays: [] },
    targets: [{ on: toIsoDay(today - daysBack + daysToTarget), since: created }],
  };
  const later = withCards(withCards(made, keysOf(first), created), keysOf(queue.slice(4, 6)), grew);
  return withTarget(later, toIsoDay(today + 24), grew);
}
