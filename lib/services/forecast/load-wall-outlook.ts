import "server-only";
import { outlookKey } from "@/lib/cards/wall/queue-outlook";
import type { WallOutlook } from "@/lib/cards/wall/wall";
import { toDayNumber } from "@/lib/dates/day";
import { percentileDays } from "@/lib/metrics/forecast/percentile-days";
import { canForecast } from "@/lib/metrics/forecast/throughput-sample";
import { recentSample } from "@/lib/services/forecast/forecast-basis";
import { onCalendar, usualSeed } from "@/lib/services/forecast/load-forecast";
import { loadSlaIfCommitted, sortKey } from "@/lib/services/forecast/sla-if-committed";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

/** Cards that may come onto an open wall before it is loaded anew. */
const spare = 20;

/**
 * What cards of the queue can expect, for so many cards in progress and in the queue. A screen
 * finds each card's day by its place, so that no move asks for a forecast. METRICS section 9.
 */
export async function loadWallOutlook(team: LoadedTeam, cards: number): Promise<WallOutlook> {
  const today = toDayNumber(team.today);
  const dates = await loadSlaIfCommitted(team, today);
  const slaDates = Object.fromEntries(
    team.types.flatMap(({ id }) =>
      [null, ...team.sizes].flatMap((size) => {
        const day = dates.get(sortKey({ typeId: id, sizeId: size?.id ?? null }));
        return day === undefined ? [] : [[outlookKey(id, size?.name ?? null), day]];
      }),
    ),
  );
  if (cards === 0) return { likelyOut: [], slaDates };
  const sample = await recentSample(team);
  if (!canForecast(sample)) return { likelyOut: [], slaDates };
  const days = percentileDays(sample.releasesOfDays, cards + spare, { seed: usualSeed });
  const likelyOut = days.slice(1).map((one) => onCalendar(one, today, team.calendar).p85);
  return { likelyOut, slaDates };
}
