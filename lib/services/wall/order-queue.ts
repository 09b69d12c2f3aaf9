import "server-only";
import type { Problem } from "@/lib/cards/problem";
import type { QueueMove } from "@/lib/cards/wall/card-move";
import { evenRanks, rankBefore } from "@/lib/cards/wall/queue-ranks";
import type { CardRow } from "@/lib/db/card-row";
import { findCardsByNumber } from "@/lib/db/cards";
import { updateCards } from "@/lib/db/insert-cards";
import { findQueue, type QueuedCard, writeQueueRanks } from "@/lib/db/queue";
import { type TeamWrite, writeTeam } from "@/lib/db/write-team";
import { timesOf } from "@/lib/services/cards/add-card";
import { followSpells } from "@/lib/services/cards/follow-spells";
import { cardGone } from "@/lib/services/cards/get-card";
import {
  type MoveContext,
  movedMeanwhile,
  notInPlace,
  refuseEnded,
} from "@/lib/services/cards/move-card";
import { loadTeam, loadTeamInside } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type Queue = { revision: number; cards: QueuedCard[] };

/** The queue in its order: one order for everything. */
export async function loadQueue(context: ServiceContext): Promise<Queue> {
  const { revision } = await loadTeam(context);
  return { revision, cards: await findQueue(context.teamId) };
}

/**
 * Puts one card before another in the queue, or several at its head; a card in progress is pulled
 * back into the queue, which clears its commit day and, where it has no prioritised day, makes it
 * today. Throws a 404 Problem for a card that is not there, a 409 for one that is released or
 * cancelled or was changed since the version seen, or where the other card has left the queue.
 */
export async function orderQueue(
  context: MoveContext,
  move: QueueMove,
): Promise<{ revision: number }> {
  const { revision } = await writeTeam(
    { ...context, action: "order-queue", request: move },
    async (write) => {
      const team = await loadTeamInside(context, write.tx);
      return { cards: await orderInside(write, team, move) };
    },
  );
  return { revision };
}

/** The same within a change; how many cards it touched. */
export async function orderInside(
  write: TeamWrite,
  team: LoadedTeam,
  move: QueueMove,
): Promise<number> {
  const changes =
    "order" in move
      ? await putAtHead(write, team, [...new Set(move.order)])
      : await putBefore(write, team, move);
  await updateCards(
    write.tx,
    team.id,
    changes.map(({ after }) => after),
  );
  await followSpells(write, team, changes);
  await write.recordSet(
    "card",
    changes
      .map(({ before, after }) => ({ id: after.number, before, after }))
      .sort((a, b) => a.id - b.id),
  );
  return changes.length;
}

type Change = { before: CardRow; after: CardRow };

async function putBefore(
  write: TeamWrite,
  team: LoadedTeam,
  { card, before, version }: Extract<QueueMove, { card: number }>,
): Promise<Change[]> {
  const [row] = await rowsOf(write, team, [card]);
  if (row === undefined) throw cardGone(card);
  if (version !== undefined && version !== row.version) {
    throw await movedMeanwhile(team, row, write.tx);
  }
  let queue = await findQueue(team.id, write.tx);
  if (before !== null && !queue.some((one) => one.number === before)) {
    throw leftTheQueue(card, before);
  }
  let rank = rankBefore(others(queue, card), before);
  if (rank === null) {
    queue = await rankAll(write, team, queue);
    rank = rankBefore(others(queue, card), before);
  }
  if (rank === null) throw new Error(`The queue of team ${team.id} cannot be ranked`);
  const was = queue.find((one) => one.number === card)?.queueRank ?? row.queueRank;
  return [queued(team, { ...row, queueRank: was }, rank)];
}

async function putAtHead(write: TeamWrite, team: LoadedTeam, numbers: number[]): Promise<Change[]> {
  const rows = await rowsOf(write, team, numbers);
  const queue = await rankAll(write, team, await findQueue(team.id, write.tx));
  const listed = new Set(numbers);
  const order = [...numbers, ...queue.map((one) => one.number).filter((one) => !listed.has(one))];
  const old = new Map(queue.map((one) => [one.number, one.queueRank]));
  const ranks = evenRanks(order.map((number) => ({ number })));
  const moved = order.filter((number) => old.get(number) !== ranks.get(number));
  const known = new Map(rows.map((row) => [row.number, row]));
  for (const row of await rowsOf(write, team, moved)) known.set(row.number, row);
  return moved.flatMap((number) => {
    const row = known.get(number);
    const rank = ranks.get(number);
    if (!row || rank === undefined) return [];
    return [queued(team, { ...row, queueRank: old.get(number) ?? row.queueRank }, rank)];
  });
}

function queued(team: LoadedTeam, before: CardRow, queueRank: number): Change {
  const prioritised = before.prioritised ?? (before.committed === null ? null : team.today);
  const row = {
    ...before,
    queueRank,
    prioritised,
    committed: null,
    version: before.version + 1,
  };
  return { before, after: { ...row, ...timesOf(team, row) } };
}

async function rowsOf(write: TeamWrite, team: LoadedTeam, numbers: number[]): Promise<CardRow[]> {
  const rows = await findCardsByNumber(write.tx, team.id, numbers, { binnedAt: null });
  const found = new Set(rows.map((row) => row.number));
  const missing = numbers.find((number) => !found.has(number));
  if (missing !== undefined) throw cardGone(missing);
  for (const row of rows) refuseEnded(row);
  return rows;
}

/** Gives every card of the queue a rank in the order that it has, so that all have room again. */
async function rankAll(
  write: TeamWrite,
  team: LoadedTeam,
  queue: QueuedCard[],
): Promise<QueuedCard[]> {
  const ranks = evenRanks(queue);
  const ranked = queue.map((card) => ({ ...card, queueRank: ranks.get(card.number) ?? 0 }));
  await writeQueueRanks(write.tx, team.id, ranked);
  // No card moved, but whoever holds ranks has to read them again.
  write.record("queue", team.id, null, { ranked: ranked.length });
  return ranked;
}

function leftTheQueue(card: number, before: number): Problem {
  return notInPlace(
    "left-the-queue",
    `Card ${before} is in the queue no longer, so card ${card} cannot go before it and stays where it was. Look again and repeat the move if it still fits.`,
  );
}

function others(queue: QueuedCard[], number: number): QueuedCard[] {
  return queue.filter((one) => one.number !== number);
}
