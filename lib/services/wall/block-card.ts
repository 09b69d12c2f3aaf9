import "server-only";
import { isBlocked, spellsBlocked } from "@/lib/cards/history/card-spells";
import type { BlockMove } from "@/lib/cards/wall/card-move";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  notInPlace,
  refuseEnded,
} from "@/lib/services/cards/move-card";
import { refuseLater } from "@/lib/services/cards/refuse-later";

/**
 * Marks a card as blocked, with a reason, since today by default. Throws a 409 Problem when it is
 * blocked already, released or cancelled.
 */
export async function blockCard(
  context: MoveContext,
  number: number,
  move: BlockMove,
): Promise<MovedCard> {
  return moveCard(context, {
    action: "block-card",
    number,
    request: move,
    change(row, team, spells) {
      refuseEnded(row);
      if (isBlocked(spells)) {
        throw notInPlace("already-blocked", `Card ${number} is blocked already.`);
      }
      refuseLater(move.on, team.today);
      return {};
    },
    spells: (spells, team) => spellsBlocked(spells, move.on ?? team.today, move.reason),
  });
}
