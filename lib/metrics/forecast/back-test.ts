import { bucketAround } from "@/lib/dates/buckets";
import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import { percentileDays } from "@/lib/metrics/forecast/percentile-days";
import {
  canForecast,
  type Releases,
  type SampleOptions,
  throughputSample,
} from "@/lib/metrics/forecast/throughput-sample";
import { type Interval, wilsonInterval } from "@/lib/metrics/wilson-interval";

/** What was forecast on the first working day of a month, and when it came true. */
export type PastForecast = {
  on: DayNumber;
  items: number;
  p50: DayNumber;
  p85: DayNumber;
  p95: DayNumber;
  /** The day the last of the cards was released; null while it is not, which is later than P95 */
  done: DayNumber | null;
};

/** Of past forecasts, how many were kept; the share as a fraction of 1 with its 90% interval. */
export type KeptShare = { share: 0.5 | 0.85 | 0.95; kept: number; of: number; interval: Interval };

export type ForecastBackTest = {
  items: number;
  /** None where no past forecast has come to its end */
  kept: KeptShare[];
  forecasts: PastForecast[];
};

const backTestItems = [10, 20] as const;
const maxMonths = 60;
const runs = 2_000;

type BackTestOptions = Omit<SampleOptions, "calendar"> & {
  calendar: WorkCalendar;
  seed: number;
};

/**
 * On the first working day of each past month, from what was known then, when the next 10 and 20
 * cards would be out, against when they were. METRICS section 9.
 */
export function backTest(
  releases: readonly Releases[],
  { asOf, calendar, first, days, seed }: BackTestOptions,
): ForecastBackTest[] {
  const known = releases
    .filter(({ day, undone }) => day < asOf && (undone === null || undone >= asOf))
    .sort((one, other) => one.day - other.day);
  const past = firstWorkingDays(first, asOf, calendar).flatMap((on) => {
    const sample = throughputSample(releases, { asOf: on, calendar, first, days });
    if (!canForecast(sample)) return [];
    const most = Math.max(...backTestItems);
    const said = percentileDays(sample.releasesOfDays, most, { seed, runs });
    return backTestItems.flatMap((items): PastForecast[] => {
      const { p50 = null, p85 = null, p95 = null } = said[items] ?? {};
      if (p50 === null || p85 === null || p95 === null) return [];
      const last = calendar.dueDay(on, p95);
      if (last >= asOf) return [];
      return [
        {
          on,
          items,
          p50: calendar.dueDay(on, p50),
          p85: calendar.dueDay(on, p85),
          p95: last,
          done: doneOn(known, on, items),
        },
      ];
    });
  });
  return backTestItems.map((items) => {
    const forecasts = past.filter((one) => one.items === items);
    return { items, kept: keptShares(forecasts), forecasts };
  });
}

function keptShares(forecasts: readonly PastForecast[]): KeptShare[] {
  if (forecasts.length === 0) return [];
  return ([0.5, 0.85, 0.95] as const).map((share) => {
    const kept = forecasts.filter((one) => {
      const day = share === 0.5 ? one.p50 : share === 0.85 ? one.p85 : one.p95;
      return one.done !== null && one.done <= day;
    }).length;
    return { share, kept, of: forecasts.length, interval: wilsonInterval(kept, forecasts.length) };
  });
}

/** The day on which releases from a day on reach a count; null where they have not. */
function doneOn(releases: readonly Releases[], from: DayNumber, items: number): DayNumber | null {
  let sum = 0;
  for (const { day, count } of releases) {
    if (day < from) continue;
    sum += count;
    if (sum >= items) return day;
  }
  return null;
}

/** The first counted day of each month after the first release and before a day, the latest 60. */
function firstWorkingDays(
  first: DayNumber,
  asOf: DayNumber,
  calendar: Pick<WorkCalendar, "dueDay">,
): DayNumber[] {
  const days: DayNumber[] = [];
  let month = bucketAround(asOf, "month").from;
  while (month > first && days.length < maxMonths) {
    const day = calendar.dueDay(month, 1);
    if (day < asOf) days.unshift(day);
    month = bucketAround(month - 1, "month").from;
  }
  return days;
}
