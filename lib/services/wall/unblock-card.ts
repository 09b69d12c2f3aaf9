import "server-only";
import { isBlocked, spellsUnblocked } from "@/lib/cards/history/card-spells";
import type { Move } from "@/lib/cards/wall/card-move";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  notInPlace,
} from "@/lib/services/cards/move-card";
import { refuseLater } from "@/lib/services/cards/refuse-later";

/** Ends a card's blockage, today by default. Throws a 409 Problem when it is not blocked. */
export async function unblockCard(
  context: MoveContext,
  number: number,
  move: Move,
): Promise<MovedCard> {
  return moveCard(context, {
    action: "unblock-card",
    number,
    request: move,
    change(_row, team, spells) {
      if (!isBlocked(spells)) throw notInPlace("not-blocked", `Card ${number} is not blocked.`);
      refuseLater(move.on, team.today);
      return {};
    },
    spells: (spells, team) => spellsUnblocked(spells, move.on ?? team.today),
  });
}
