import "server-only";
import type { CommitMove } from "@/lib/cards/wall/card-move";
import { toKeys } from "@/lib/services/cards/card-names";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  notInPlace,
  refuseEnded,
} from "@/lib/services/cards/move-card";

/**
 * Commits a card to a stream, today by default; a card that is committed already moves to the
 * stream and keeps its commit day. Throws a 409 Problem for a released or cancelled card, and for a
 * committed one that is not to move.
 */
export async function commitCard(
  context: MoveContext,
  number: number,
  move: CommitMove,
): Promise<MovedCard> {
  return moveCard(context, {
    action: "commit-card",
    number,
    request: move,
    change(row, team) {
      refuseEnded(row);
      const { streamId = row.streamId } = toKeys(team, { stream: move.stream });
      if (row.committed === null) return { committed: move.on ?? team.today, streamId };
      if (streamId === row.streamId || move.on !== undefined) {
        throw notInPlace(
          "already-committed",
          `Card ${number} is in progress already. Edit the card to correct its commit day.`,
        );
      }
      return { streamId };
    },
  });
}
