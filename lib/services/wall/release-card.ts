import "server-only";
import type { Move } from "@/lib/cards/wall/card-move";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  refuseEnded,
} from "@/lib/services/cards/move-card";

/** Releases a card, today by default. Throws a 409 Problem when it is released or cancelled. */
export async function releaseCard(
  context: MoveContext,
  number: number,
  move: Move,
): Promise<MovedCard> {
  return moveCard(context, {
    action: "release-card",
    number,
    request: move,
    change(row, team) {
      refuseEnded(row);
      return { released: move.on ?? team.today };
    },
  });
}
