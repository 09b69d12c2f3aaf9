import "server-only";
import type { ReopenMove } from "@/lib/cards/wall/card-move";
import { toKeys } from "@/lib/services/cards/card-names";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  notInPlace,
} from "@/lib/services/cards/move-card";

/**
 * Reopens a released or cancelled card: its end is cleared, its first commit day stays (METRICS
 * section 2). Throws a 409 Problem for any other card.
 */
export async function reopenCard(
  context: MoveContext,
  number: number,
  move: ReopenMove,
): Promise<MovedCard> {
  return moveCard(context, {
    action: "reopen-card",
    number,
    request: move,
    change(row, team) {
      if (row.released === null && row.cancelled === null) {
        throw notInPlace("not-ended", `Card ${number} is neither released nor cancelled.`);
      }
      const { streamId = row.streamId } = toKeys(team, { stream: move.stream });
      return { released: null, cancelled: null, streamId };
    },
  });
}
