import "server-only";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { type Reliability, reliability } from "@/lib/metrics/evidence/reliability";
import { saidChances } from "@/lib/metrics/evidence/said-chances";
import { loadHistoryChoice } from "@/lib/services/cards/load-history-choice";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type LoadedReliability = {
  asOf: IsoDay;
  /** Months of history that chances rest on now; null is all */
  months: number | null;
  /** As said, each morning's history chosen from its own past; null without a decided card-morning */
  said: Reliability | null;
  /** The same had chances always rested on all history */
  allHistory: Reliability | null;
};

/**
 * Said against happened: on the first working day of each past week each open card's chance as known
 * that morning, and whether it met its quote. Definition: METRICS sections 5 and 6.
 */
export async function loadReliability(
  context: ServiceContext,
  asOf?: IsoDay,
): Promise<LoadedReliability> {
  const team = await loadTeam(context);
  const today = toDayNumber(team.today);
  const day = Math.min(asOf === undefined ? today : toDayNumber(asOf), today);
  const { months, mornings } = await loadHistoryChoice(context, team, day);
  return {
    asOf: toIsoDay(day),
    months,
    said: reliability(saidChances(mornings)),
    allHistory: reliability(mornings.map(({ chances, met }) => ({ chance: chances[0] ?? 0, met }))),
  };
}
