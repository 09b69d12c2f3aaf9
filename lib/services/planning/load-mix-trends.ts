import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { type MixTrend, mixTrends } from "@/lib/charts/mix/mix-trends";
import type { BucketSize } from "@/lib/dates/buckets";
import { loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The trend of each kind's share of the days in progress, and of the items released. */
export type MixTrends = { days: MixTrend[]; items: MixTrend[] };

/**
 * How the shares of the work mix move, worked out once a revision: the intervals come from a
 * bootstrap, which costs more than all else on the page. Definition: METRICS section 7.
 */
export async function loadMixTrends(
  context: ServiceContext,
  bucket: BucketSize,
  filter: CardFilter,
): Promise<MixTrends> {
  const team = await loadTeam(context);
  const key = `mix-trends:${bucket}:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, async () => {
    const { buckets } = await loadWorkMix({ ...context, team }, bucket, filter);
    return { days: mixTrends(buckets, "days"), items: mixTrends(buckets, "items") };
  });
}
