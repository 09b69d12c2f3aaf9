import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { BucketSize } from "@/lib/dates/buckets";
import { type IsoDay, toIsoDay } from "@/lib/dates/day";
import { type CumulativeFlowDay, cumulativeFlow } from "@/lib/metrics/hidden-work/cumulative-flow";
import { type FlowBucket, flowOverTime } from "@/lib/metrics/hidden-work/flow-over-time";
import { type LittlesLaw, littlesLaw } from "@/lib/metrics/hidden-work/littles-law";
import { xmr } from "@/lib/metrics/xmr";
import { headOf, type PeriodHead } from "@/lib/services/hidden-work/period-head";
import { withFlow } from "@/lib/services/hidden-work/with-flow";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type LoadedLittlesLaw = PeriodHead & LittlesLaw;

const noFlow: LittlesLaw = {
  workingDays: 0,
  meanWip: null,
  releases: 0,
  releasesPerDay: null,
  predictedDays: null,
  observedDays: null,
  arrivals: 0,
  departures: 0,
  edges: null,
};

/** Little's law over the filter's period, in which cards were in progress, not only released. */
export function loadLittlesLaw(
  context: ServiceContext,
  filter: CardFilter,
): Promise<LoadedLittlesLaw> {
  return withFlow(context, "littles-law", filter, (flow) => {
    const { cards, period, team } = flow;
    return {
      ...headOf(flow),
      ...(period ? littlesLaw(cards, team.calendar, period.from, period.to) : noFlow),
    };
  });
}

type Dated<Row extends { from: number; to: number }> = Omit<Row, "from" | "to"> & {
  from: IsoDay;
  to: IsoDay;
};

export type LoadedThroughput = PeriodHead & {
  bucket: BucketSize;
  /** Mean releases and the limits of chance variation (XmR); null below two buckets */
  mean: number | null;
  upper: number | null;
  lower: number | null;
  buckets: (Dated<FlowBucket> & { signal: boolean })[];
};

/** Arrivals, departures, releases, WIP and its age by week or month: the throughput run chart. */
export function loadThroughput(
  context: ServiceContext,
  bucket: BucketSize,
  filter: CardFilter,
): Promise<LoadedThroughput> {
  return withFlow(context, `throughput:${bucket}`, filter, (flow) => {
    const { cards, period, team } = flow;
    const buckets = period
      ? flowOverTime(cards, team.calendar, period.from, period.to, bucket)
      : [];
    const chart = xmr(buckets.map((one) => one.releases));
    return {
      ...headOf(flow),
      bucket,
      mean: chart.mean,
      upper: chart.upper,
      lower: chart.lower,
      buckets: buckets.map((one, place) => ({
        ...one,
        from: toIsoDay(one.from),
        to: toIsoDay(one.to),
        signal: Boolean(chart.points[place]?.outside || chart.points[place]?.inRun),
      })),
    };
  });
}

export type LoadedCumulativeFlow = PeriodHead & {
  days: (Omit<CumulativeFlowDay, "day"> & { day: IsoDay })[];
};

/** The cumulative flow diagram over the filter's period, a row for each calendar day. */
export function loadCumulativeFlow(
  context: ServiceContext,
  filter: CardFilter,
): Promise<LoadedCumulativeFlow> {
  return withFlow(context, "cumulative-flow", filter, (flow) => {
    const { cards, period } = flow;
    const days = period ? cumulativeFlow(cards, period.from, period.to) : [];
    return { ...headOf(flow), days: days.map((row) => ({ ...row, day: toIsoDay(row.day) })) };
  });
}
