import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { BucketSize } from "@/lib/dates/buckets";
import { type ShareTrend, shareTrend } from "@/lib/metrics/share-trend";
import { type LoadedWorkMix, loadWorkMix } from "@/lib/services/planning/load-work-mix";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type LoadedHiddenWork = LoadedWorkMix & {
  /** Of the shares of days in points for each bucket; null below 6 buckets with days in them */
  trends: { hidden: ShareTrend | null; support: ShareTrend | null; together: ShareTrend | null };
};

/**
 * Where the days go, with the trend of the share that is not features'. A filter of types or kinds
 * is left aside, since it would make the shares say 100%. Definition: METRICS section 7.
 */
export async function loadHiddenWork(
  context: ServiceContext,
  bucket: BucketSize,
  filter: CardFilter,
): Promise<LoadedHiddenWork> {
  const { type: _types, kind: _kinds, ...forMix } = filter;
  const mix = await loadWorkMix(context, bucket, forMix);
  const shares = mix.buckets.map(({ byKind }) => ({
    hidden: byKind.hidden.daysShare,
    support: byKind.support.daysShare,
    together: byKind.feature.daysShare === null ? null : 1 - byKind.feature.daysShare,
  }));
  return {
    ...mix,
    trends: {
      hidden: shareTrend(shares.map((one) => one.hidden)),
      support: shareTrend(shares.map((one) => one.support)),
      together: shareTrend(shares.map((one) => one.together)),
    },
  };
}
