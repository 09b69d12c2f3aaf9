import { type Kind, kinds } from "@/lib/cards/kinds";
import { mixPart } from "@/lib/charts/mix/mix-rows";
import type { MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";
import { formatNumber } from "@/lib/format/format-number";
import { kindWords } from "@/lib/format/kind-words";
import { type ShareTrend, shareTrend } from "@/lib/metrics/share-trend";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";

export type MixTrend = { kind: Kind; trend: ShareTrend };

/** A line between two kinds of the stack: percent from below at the first and at the last bar. */
export type TrendEdge = { from: number; to: number };

/** The trend of each kind's share over all weeks or months; empty below 6 with anything in them. */
export function mixTrends(buckets: readonly WorkMixBucket[], measure: MixMeasure): MixTrend[] {
  return kinds.flatMap((kind) => {
    const trend = shareTrend(buckets.map((one) => mixPart(one, { kind }, measure).share));
    return trend ? [{ kind, trend }] : [];
  });
}

/**
 * The fitted shares stacked like the bars: the line above features, and the one above support.
 * Fits of shares that make up 100% make up 100% too, so nothing is left over.
 */
export function trendEdges(trends: readonly MixTrend[], bars: number): TrendEdge[] {
  const tops: TrendEdge[] = [];
  for (const { trend } of trends.slice(0, -1)) {
    const below = tops.at(-1) ?? { from: 0, to: 0 };
    tops.push({
      from: below.from + trend.start,
      to: below.to + trend.start + trend.slope * (bars - 1),
    });
  }
  return tops.map(({ from, to }) => ({ from: within(from), to: within(to) }));
}

function within(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

/** "Trend: features steady, support steady, hidden work falling by 1.2 points a month"; null for none. */
export function trendSentence(trends: readonly MixTrend[], bucket: BucketSize): string | null {
  if (trends.length === 0) return null;
  if (trends.every(({ trend }) => trend.direction === "steady")) return "Trend: all steady";
  const parts = trends.map(({ kind, trend: { direction, slope } }) => {
    const name = kindWords[kind].toLowerCase();
    if (direction === "steady") return `${name} steady`;
    return `${name} ${direction} by ${formatNumber(Math.abs(slope), 1)} points a ${bucket}`;
  });
  return `Trend: ${parts.join(", ")}`;
}
