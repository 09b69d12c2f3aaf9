import "server-only";
import { type CardFilter, withoutTypes } from "@/lib/cards/filter/card-filter";
import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import { type ShareTrend, shareTrend } from "@/lib/metrics/share-trend";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";
import { type StreamWork, workByStream } from "@/lib/services/hidden-work/by-stream";
import { withPeople } from "@/lib/services/hidden-work/with-people";
import { type LoadedWorkMix, loadWorkMix } from "@/lib/services/planning/load-work-mix";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type LoadedHiddenWork = LoadedWorkMix & {
  /** The first day of the period with a head count; null where there is none */
  peopleFrom: IsoDay | null;
  byStream: StreamWork[];
  /** Of the shares of days in points for each bucket; null below 6 buckets with days in them */
  trends: { hidden: ShareTrend | null; support: ShareTrend | null; together: ShareTrend | null };
};

/**
 * Where the days go, with people-days where the team has head counts and the trend of the share that
 * is not features'. A filter of types or kinds is left aside, since it would make the shares say
 * 100%. Definition: METRICS section 7.
 */
export async function loadHiddenWork(
  context: ServiceContext,
  bucket: BucketSize,
  filter: CardFilter,
): Promise<LoadedHiddenWork> {
  const forMix = withoutTypes(filter);
  const team = await loadTeam(context);
  const mix = await loadWorkMix({ ...context, team }, bucket, forMix);
  const key = `hidden-work:${bucket}:${team.today}:${JSON.stringify(forMix)}`;
  return rememberForRevision(team, key, async () => {
    const reading = { ...context, team };
    const people = await withPeople(reading, mix, forMix);
    const byStream = await workByStream(reading, bucket, forMix, mix);
    return { ...people, byStream, trends: trendsOf(mix) };
  });
}

function trendsOf({ buckets }: LoadedWorkMix): LoadedHiddenWork["trends"] {
  const trend = (shareOf: (byKind: WorkMixBucket["byKind"]) => number | null) =>
    shareTrend(buckets.map(({ byKind }) => shareOf(byKind)));
  return {
    hidden: trend(({ hidden }) => hidden.daysShare),
    support: trend(({ support }) => support.daysShare),
    together: trend(({ feature }) => (feature.daysShare === null ? null : 1 - feature.daysShare)),
  };
}
