import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import type { QueueOrder } from "@/lib/cards/wall/queue-session";
import { toDayNumber } from "@/lib/dates/day";
import { findOpenCards } from "@/lib/db/cards-as-of";
import { findQueueCards, type QueueCard } from "@/lib/db/queue-cards";
import { noteSaidForecasts } from "@/lib/db/said-forecasts";
import { writeTeam } from "@/lib/db/write-team";
import { itemsByCard } from "@/lib/metrics/forecast/queue-slips";
import type { MoveContext } from "@/lib/services/cards/move-card";
import { queueDays } from "@/lib/services/forecast/queue-days";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import { orderInside } from "@/lib/services/wall/order-queue";

/**
 * Saves the order of the queue's head as a planning session left it, with the day that was said for
 * each card; the first said is kept for ever. Throws a 409 Problem where the queue is no longer what
 * the session saw.
 */
export async function saveQueueOrder(
  context: MoveContext,
  { order, saved }: QueueOrder,
): Promise<{ revision: number }> {
  requireRole(context, "editor");
  const team = await loadTeam(context);
  const today = toDayNumber(team.today);
  const { cards: open } = await findOpenCards(team.id, today, today);
  const { dates } = await queueDays(team, open.length + Math.max(1, order.length));
  const { revision } = await writeTeam(
    { ...context, action: "order-queue", request: { order, saved } },
    async (write) => {
      const queue = await findQueueCards(team.id, write.tx);
      if (!isAsSeen(queue, saved)) throw changedMeanwhile();
      if (order.some((number, place) => number !== saved[place])) {
        await orderInside(write, await loadTeamInside(context, write.tx), { order });
      }
      const excluded = new Set(
        queue.filter(({ isExcluded }) => isExcluded).map(({ number }) => number),
      );
      const items = itemsByCard(order, { inProgress: open.length, excluded });
      const said = order.flatMap((number, place) => {
        const likelyOn = dates[(items.get(number) ?? 0) - 1];
        return likelyOn ? [{ number, likelyOn, place: place + 1 }] : [];
      });
      const change = { revision: write.revision, saidOn: team.today };
      await noteSaidForecasts(write.tx, team.id, change, said);
      return { cards: order.length };
    },
  );
  return { revision };
}

function isAsSeen(queue: readonly QueueCard[], saved: readonly number[]): boolean {
  return saved.every((number, place) => queue[place]?.number === number);
}

function changedMeanwhile(): Problem {
  return new Problem({
    status: 409,
    code: "queue-changed",
    message:
      "The queue has changed since you saw it, so nothing was saved. Your order is still here: look at what it does now, and save it again.",
  });
}
