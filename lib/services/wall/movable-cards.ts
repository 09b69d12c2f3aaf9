import "server-only";
import type { Problem } from "@/lib/cards/problem";
import type { QueueMove } from "@/lib/cards/wall/card-move";
import type { CardRow } from "@/lib/db/card-row";
import { findCardsByNumber } from "@/lib/db/cards";
import type { Database } from "@/lib/db/client";
import { cardGone } from "@/lib/services/cards/get-card";
import { movedMeanwhile, notInPlace, refuseEnded } from "@/lib/services/cards/move-card";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/**
 * The cards that a move of the queue is about. Throws a 404 Problem for one that is not there, a 409
 * for one that is released or cancelled or was changed since the version seen, or where the card
 * that it goes before has left the queue.
 */
export async function movableCards(
  team: LoadedTeam,
  move: QueueMove,
  queue: readonly { number: number }[],
  db: Database,
): Promise<CardRow[]> {
  if ("order" in move) return cardsOfQueue(team, [...new Set(move.order)], db);
  const { card, before, version } = move;
  const rows = await cardsOfQueue(team, [card], db);
  const [row] = rows;
  if (row && version !== undefined && version !== row.version) {
    throw await movedMeanwhile(team, row, db);
  }
  if (before !== null && !queue.some((one) => one.number === before)) {
    throw leftTheQueue(card, before);
  }
  return rows;
}

/** Cards that are or can come back into the queue, by their numbers; Problems as above. */
export async function cardsOfQueue(
  team: LoadedTeam,
  numbers: number[],
  db: Database,
): Promise<CardRow[]> {
  const rows = await findCardsByNumber(db, team.id, numbers, { binnedAt: null });
  const found = new Set(rows.map((row) => row.number));
  const missing = numbers.find((number) => !found.has(number));
  if (missing !== undefined) throw cardGone(missing);
  for (const row of rows) refuseEnded(row);
  return rows;
}

function leftTheQueue(card: number, before: number): Problem {
  return notInPlace(
    "left-the-queue",
    `Card ${before} is no longer in the queue, so card ${card} cannot go before it and stays where it was. Look again and repeat the move if it still fits.`,
  );
}
