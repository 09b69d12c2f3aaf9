import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import type { WallMove } from "@/lib/cards/wall/wall-move";
import { getCardRow } from "@/lib/db/cards";
import { findQueue } from "@/lib/db/queue";
import { cardGone } from "@/lib/services/cards/get-card";
import { type MoveContext, notInPlace } from "@/lib/services/cards/move-card";
import { undoChange } from "@/lib/services/cards/undo-change";
import { loadTeam } from "@/lib/services/team/load-team";
import { blockCard } from "@/lib/services/wall/block-card";
import { cancelCard } from "@/lib/services/wall/cancel-card";
import { commitCard } from "@/lib/services/wall/commit-card";
import { orderQueue } from "@/lib/services/wall/order-queue";
import { releaseCard } from "@/lib/services/wall/release-card";
import { reopenCard } from "@/lib/services/wall/reopen-card";
import { unblockCard } from "@/lib/services/wall/unblock-card";

/** Makes a move of the wall by the service that is there for it, and answers its revision. */
export async function answerScreenMove(
  context: MoveContext,
  move: WallMove,
): Promise<{ revision: number }> {
  requireRole(context, "editor");
  const { card, version } = move;
  switch (move.to) {
    case "queue":
      return orderQueue(context, { card, before: move.before ?? null, version });
    case "top":
    case "up":
    case "down":
    case "bottom":
      return orderQueue(context, {
        card,
        before: await neighbour(context, card, move.to),
        version,
      });
    case "stream":
      return intoStream(context, move);
    case "released":
      return releaseCard(context, card, { version });
    case "cancelled":
      return cancelCard(context, card, { version });
    case "block":
      return blockCard(context, card, { version, reason: move.reason || null });
    case "unblock":
      return unblockCard(context, card, { version });
    case "undo":
      if (move.revision === undefined) throw notInPlace("nothing-to-undo", "Nothing to undo.");
      return undoChange(context, move.revision, undefined, true);
  }
}

async function intoStream(context: MoveContext, move: WallMove): Promise<{ revision: number }> {
  const { card, version } = move;
  const team = await loadTeam(context);
  const stream = team.streams.find((one) => one.id === move.streamId)?.name ?? null;
  const row = await getCardRow(team.id, card);
  if (row === null) throw cardGone(card);
  if (row.released !== null || row.cancelled !== null) {
    return reopenCard(context, card, { version, stream });
  }
  return commitCard(context, card, { version, stream });
}

/** The card before which a card goes, or null for the end of the queue. */
async function neighbour(
  context: MoveContext,
  card: number,
  to: "top" | "up" | "down" | "bottom",
): Promise<number | null> {
  const queue = await findQueue(context.teamId);
  const place = queue.findIndex((one) => one.number === card);
  const rest = queue.filter((one) => one.number !== card);
  const target = { top: 0, up: Math.max(0, place - 1), down: place + 1, bottom: rest.length }[to];
  return rest[target]?.number ?? null;
}
