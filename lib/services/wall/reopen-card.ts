import "server-only";
import { invalidFields } from "@/lib/cards/problem";
import type { ReopenMove } from "@/lib/cards/wall/card-move";
import { showDay } from "@/lib/dates/show-day";
import { toKeys } from "@/lib/services/cards/card-names";
import {
  type MoveContext,
  type MovedCard,
  moveCard,
  notInPlace,
} from "@/lib/services/cards/move-card";
import { refuseLater } from "@/lib/services/cards/refuse-later";

/**
 * Reopens a released or cancelled card, today by default: its end is cleared, its first commit day
 * stays (METRICS section 2). Throws a 409 Problem for any other card, a 422 for a day before its end
 * or later than today.
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
    on: move.on,
    change(row, team) {
      if (row.released === null && row.cancelled === null) {
        throw notInPlace("not-ended", `Card ${number} is neither released nor cancelled.`);
      }
      refuseLater(move.on, team.today);
      const end = row.released ?? row.cancelled;
      if (move.on !== undefined && end !== null && move.on < end) {
        throw invalidFields([
          {
            field: "on",
            code: "on-before-end",
            message: `The day, ${showDay(move.on)}, is before the card ended, ${showDay(end)}.`,
          },
        ]);
      }
      const { streamId = row.streamId } = toKeys(team, { stream: move.stream });
      return { released: null, cancelled: null, streamId };
    },
  });
}
