import type { Kind } from "@/lib/cards/kinds";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { endOf, type FlowCard, isStarted } from "@/lib/metrics/hidden-work/flow-card";

/** A card of the record in places of counted days, 0 being the first day of the record. */
export type ModelCard = {
  number: number;
  kind: Kind;
  sizeId: number | null;
  prioritised: number | null;
  /** The first counted day on which it was in progress, and the last; null while it is open */
  start: number;
  end: number | null;
  isReleased: boolean;
  /** Places of counted days between a release and its reopening */
  pauses: ReadonlySet<number>;
  /** Shares of the team's days that it received before its last day, and on it */
  before: number;
  last: number;
};

export type CapacityModel = {
  cards: ModelCard[];
  /** Place of the last counted day that is known; open cards are followed no further */
  lastDay: number;
};

/**
 * The record as shared capacity: on each counted day each card in progress received 1/WIP of the
 * team's day. Cards without a counted day in progress took nothing from anyone and are left out.
 * Definition: METRICS section 7.
 */
export function capacityModel(
  cards: readonly FlowCard[],
  calendar: WorkCalendar,
  asOf: DayNumber,
): CapacityModel {
  const started = cards.filter(isStarted);
  const first = started.reduce((least, card) => Math.min(least, card.committed), asOf);
  const counts = calendar.runningCounts(first, asOf);
  const upTo = (day: DayNumber) => (day < first ? 0 : (counts[day - first] ?? 0));
  /** The place of the first counted day on or after a day, and of the last on or before it. */
  const placeFrom = (day: DayNumber) => upTo(day - 1);
  const placeTo = (day: DayNumber) => upTo(Math.min(day, asOf)) - 1;
  const lastDay = placeTo(asOf);
  const model = started.flatMap((card): ModelCard[] => {
    const ended = endOf(card);
    const start = placeFrom(card.committed);
    const end = ended === null ? null : placeTo(ended);
    if ((end ?? lastDay) < start) return [];
    const pauses = new Set<number>();
    for (const pause of card.pauses) {
      for (let place = placeFrom(pause.from); place <= placeTo(pause.to); place += 1) {
        if (place >= start && place < (end ?? Infinity)) pauses.add(place);
      }
    }
    return [
      {
        number: card.number,
        kind: card.kind,
        sizeId: card.sizeId,
        prioritised: card.prioritised === null ? null : placeFrom(card.prioritised),
        start,
        end,
        isReleased: card.released !== null,
        pauses,
        before: 0,
        last: 0,
      },
    ];
  });
  model.sort((a, b) => a.start - b.start || a.number - b.number);
  giveShares(model, lastDay);
  return { cards: model, lastDay };
}

function giveShares(cards: readonly ModelCard[], lastDay: number): void {
  const wip = new Int32Array(lastDay + 2);
  const days = (card: ModelCard, visit: (day: number) => void) => {
    for (let day = card.start; day <= (card.end ?? lastDay); day += 1) {
      if (!card.pauses.has(day)) visit(day);
    }
  };
  for (const card of cards) {
    days(card, (day) => {
      wip[day] = (wip[day] ?? 0) + 1;
    });
  }
  for (const card of cards) {
    // In the order of a replay, so that sums agree to the last digit.
    days(card, (day) => {
      const share = 1 / (wip[day] ?? 1);
      if (day === card.end) card.last = share;
      else card.before += share;
    });
  }
}
