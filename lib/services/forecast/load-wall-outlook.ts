import "server-only";
import { outlookKey } from "@/lib/cards/wall/queue-outlook";
import type { WallOutlook } from "@/lib/cards/wall/wall";
import { toDayNumber } from "@/lib/dates/day";
import { queueDays } from "@/lib/services/forecast/queue-days";
import { loadSlaIfCommitted, sortKey } from "@/lib/services/forecast/sla-if-committed";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Cards that may come onto an open wall before it is loaded again. */
const spare = 20;

/**
 * What cards of the queue can expect, for a number of cards in progress and in the queue. A screen
 * finds each card's day by its place, so that no move asks for a forecast. METRICS section 9.
 */
export async function loadWallOutlook(team: LoadedTeam, cards: number): Promise<WallOutlook> {
  const dates = await loadSlaIfCommitted(team, toDayNumber(team.today));
  const slaDates = Object.fromEntries(
    team.types.flatMap(({ id }) =>
      [null, ...team.sizes].flatMap((size) => {
        const day = dates.get(sortKey({ typeId: id, sizeId: size?.id ?? null }));
        return day === undefined ? [] : [[outlookKey(id, size?.name ?? null), day]];
      }),
    ),
  );
  if (cards === 0) return { likelyOut: [], slaDates };
  const { dates: likelyOut } = await queueDays(team, cards + spare);
  return { likelyOut, slaDates };
}
