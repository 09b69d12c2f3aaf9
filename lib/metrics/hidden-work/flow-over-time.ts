import { type Bucket, type BucketSize, bucketsBetween } from "@/lib/dates/buckets";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { cardsInProgress } from "@/lib/metrics/hidden-work/cards-in-progress";
import { endOf, type FlowCard, isStarted } from "@/lib/metrics/hidden-work/flow-card";
import { medianOf } from "@/lib/metrics/hidden-work/group-difference";

export type FlowBucket = Bucket & {
  /** Cards committed in it; cards released or cancelled in it after a commitment */
  arrivals: number;
  departures: number;
  /** All releases in it, with a commit day or without */
  releases: number;
  /** Cards in progress on a counted day of it, on average; null without a counted day */
  meanWip: number | null;
  /** Of the cards in progress on its last day, in counted days; null of none */
  medianAge: number | null;
};

/**
 * What came, left and was in progress in each week or month of [from, to], in order and without
 * gaps. Definition: METRICS section 7.
 */
export function flowOverTime(
  cards: readonly FlowCard[],
  calendar: WorkCalendar,
  from: DayNumber,
  to: DayNumber,
  size: BucketSize,
): FlowBucket[] {
  const started = cards.filter(isStarted);
  const arrivals = countByDay(started.map((card) => card.committed));
  const departures = countByDay(started.map(endOf));
  const releases = countByDay(cards.map((card) => card.released));
  const wip = cardsInProgress(started, from, to);
  return bucketsBetween(from, to, size).map((bucket) => {
    const counts = { arrivals: 0, departures: 0, releases: 0 };
    let days = 0;
    let wipDays = 0;
    for (let day = bucket.from; day <= bucket.to; day += 1) {
      counts.arrivals += arrivals.get(day) ?? 0;
      counts.departures += departures.get(day) ?? 0;
      counts.releases += releases.get(day) ?? 0;
      if (!calendar.counts(day)) continue;
      days += 1;
      wipDays += wip[day - from] ?? 0;
    }
    const ages = started
      .filter((card) => card.committed <= bucket.to && (endOf(card) ?? Infinity) >= bucket.to)
      .map((card) => calendar.cardDays(card.committed, bucket.to));
    return {
      ...bucket,
      ...counts,
      meanWip: days === 0 ? null : wipDays / days,
      medianAge: medianOf(ages),
    };
  });
}

function countByDay(days: readonly (DayNumber | null)[]): Map<DayNumber, number> {
  const counts = new Map<DayNumber, number>();
  for (const day of days) if (day !== null) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}
