import "server-only";
import type { QueueMove } from "@/lib/cards/wall/card-move";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { findOpenCards } from "@/lib/db/cards-as-of";
import { database } from "@/lib/db/client";
import { findQueueCards } from "@/lib/db/queue-cards";
import { queueSlips } from "@/lib/metrics/forecast/queue-slips";
import { type PlacesOfQueue, queueDays } from "@/lib/services/forecast/queue-days";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { movableCards } from "@/lib/services/wall/movable-cards";

/** A card whose P85 day an order would change; a day is null beyond five years. */
type PreviewedSlip = {
  number: number;
  title: string;
  client: string | null;
  was: IsoDay | null;
  is: IsoDay | null;
  /** Working days, above 0 where it would be later; null where a day is not known */
  slip: number | null;
  promised: IsoDay | null;
};

export type QueuePreview = {
  /** The present one: nothing is changed */
  revision: number;
  /** The queue as it would be */
  order: number[];
  /** The most delayed first */
  slips: PreviewedSlip[];
  missing: PlacesOfQueue["missing"];
};

/**
 * What a move of the queue would do to the days of its cards, with nothing changed. Problems as of
 * the move itself. METRICS section 9.
 */
export async function previewQueueOrder(
  context: ServiceContext,
  move: QueueMove,
): Promise<QueuePreview> {
  const team = await loadTeam(context);
  const today = toDayNumber(team.today);
  const queue = await findQueueCards(team.id);
  const rows = await movableCards(team, move, queue, database());
  const saved = queue.map(({ number }) => number);
  const order = orderAfter(saved, move);
  const { cards: open } = await findOpenCards(team.id, today, today);
  const { days, dates, missing } = await queueDays(team, open.length + saved.length);
  const excluded = new Set(
    [...queue.filter((card) => card.isExcluded), ...rows.filter((row) => row.excludedReason)].map(
      ({ number }) => number,
    ),
  );
  const pulledBack = open.filter(({ number }) => rows.some((row) => row.number === number));
  const before = { inProgress: open.length, days, excluded };
  const slips = queueSlips(saved, order, before, open.length - pulledBack.length);
  const cards = new Map(queue.map((card) => [card.number, card]));
  return {
    revision: team.revision,
    order,
    slips:
      missing === null
        ? slips.flatMap(({ number, wasItems, isItems, slip }) => {
            const card = cards.get(number);
            if (!card) return [];
            const { title, client, promised } = card;
            const is = dates[isItems - 1] ?? null;
            return [
              { number, title, client, was: dates[wasItems - 1] ?? null, is, slip, promised },
            ];
          })
        : [],
    missing,
  };
}

/** The order of the queue after a move. */
function orderAfter(saved: readonly number[], move: QueueMove): number[] {
  if ("order" in move) return [...new Set([...move.order, ...saved])];
  const others = saved.filter((number) => number !== move.card);
  const place = move.before === null ? others.length : others.indexOf(move.before);
  return others.toSpliced(place, 0, move.card);
}
