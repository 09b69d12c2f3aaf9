import type { Kind } from "@/lib/cards/kinds";
import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { ShareTrend } from "@/lib/metrics/share-trend";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

/** Where the days went, and whether the share of support and hidden work grows, in words. */
export function daysSentence(
  total: Pick<WorkMixBucket, "byKind"> | null,
  trend: ShareTrend | null,
  bucket: BucketSize,
): string {
  const feature = total?.byKind.feature;
  if (!feature || feature.daysShare === null) {
    return "No card of this selection was in progress, so there are no days to divide.";
  }
  const share = formatShare(1 - feature.daysShare);
  const took = `Support and hidden work took ${share} of all days in progress`;
  if (trend === null) {
    return `${took}. Whether that share grows cannot be said: fewer than 6 ${bucket}s have days in them.`;
  }
  const points = (value: number) => `${value > 0 ? "+" : ""}${formatNumber(value, 1)}`;
  const range = `${points(trend.low)} to ${points(trend.high)}`.replaceAll("-", "−");
  const words = {
    rising: "and it is growing",
    falling: "and it is shrinking",
    steady: "and no growth shows",
  }[trend.direction];
  return `${took}, ${words}: ${range} points a ${bucket} (90% interval of the trend).`;
}

/** What that came to in people-days; nothing where the team has not said how many people it has. */
export function peopleSentence(
  total: Pick<WorkMixBucket, "byKind"> | null,
  peopleFrom: IsoDay | null,
): string {
  if (total === null || peopleFrom === null) return "";
  const of = ({ peopleDays }: WorkMixBucket["byKind"][Kind]) => peopleDays ?? 0;
  const { feature, support, hidden } = total.byKind;
  const all = of(feature) + of(support) + of(hidden);
  if (all === 0) return "";
  return ` From ${showDay(peopleFrom)} on that is ${formatNumber(of(support) + of(hidden))} of ${formatNumber(all)} people-days.`;
}
