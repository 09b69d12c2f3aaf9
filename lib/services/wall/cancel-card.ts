import "server-only";
import type { Move } from "@/lib/cards/wall/card-move";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  refuseEnded,
} from "@/lib/services/cards/move-card";

/** Cancels a card, today by default. Throws a 409 Problem when it is released or cancelled. */
export async function cancelCard(
  context: MoveContext,
  number: number,
  move: Move,
): Promise<MovedCard> {
  return moveCard(context, {
    action: "cancel-card",
    number,
    request: move,
    change(row, team) {
      refuseEnded(row);
      return { cancelled: move.on ?? team.today };
    },
  });
}
