import type { DayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

/** Cards of a type and stream released on a day; `undone` is the day they were reopened. */
export type Releases = {
  day: DayNumber;
  typeId: number;
  streamId: number | null;
  undone: DayNumber | null;
  count: number;
};

/** What a forecast rests on: releases per counted day. */
export type ThroughputSample = {
  /** The first and last day of the sample; null where there are no days before */
  from: DayNumber | null;
  to: DayNumber | null;
  /** One element a counted day, the oldest first */
  releasesOfDays: number[];
  /** Days with a release */
  activeDays: number;
  releases: number;
};

export const usualSampleDays = 60;
export const minActiveDays = 5;

export type SampleOptions = {
  /** The day at whose start things are seen */
  asOf: DayNumber;
  calendar: Pick<WorkCalendar, "counts">;
  /** The team's first release of all; days before it are not in the sample */
  first: DayNumber;
  /** How many counted days at most */
  days?: number | undefined;
};

/** The first day of a sample; null where no day counts since the first release. */
export function sampleStart({
  asOf,
  calendar,
  first,
  days = usualSampleDays,
}: SampleOptions): DayNumber | null {
  let start: DayNumber | null = null;
  let counted = 0;
  for (let day = asOf - 1; counted < days && day >= first; day -= 1) {
    if (!calendar.counts(day)) continue;
    start = day;
    counted += 1;
  }
  return start;
}

/**
 * Releases per counted day before a day, as known at its start, days with none included. A release
 * on a day that does not count belongs to the counted day before it. METRICS section 9.
 */
export function throughputSample(
  releases: readonly Releases[],
  options: SampleOptions,
): ThroughputSample {
  const { asOf, calendar } = options;
  const from = sampleStart(options);
  if (from === null) {
    return { from: null, to: null, releasesOfDays: [], activeDays: 0, releases: 0 };
  }
  const byDay = new Int32Array(asOf - from);
  for (const { day, undone, count } of releases) {
    const isKnown = day >= from && day < asOf && (undone === null || undone >= asOf);
    if (isKnown) byDay[day - from] = (byDay[day - from] as number) + count;
  }
  const releasesOfDays: number[] = [];
  byDay.forEach((count, place) => {
    if (calendar.counts(from + place)) releasesOfDays.push(count);
    else releasesOfDays[releasesOfDays.length - 1] = (releasesOfDays.at(-1) ?? 0) + count;
  });
  return {
    from,
    to: asOf - 1,
    releasesOfDays,
    activeDays: releasesOfDays.filter((count) => count > 0).length,
    releases: releasesOfDays.reduce((sum, count) => sum + count, 0),
  };
}

/** Whether there is enough to forecast from. */
export function canForecast({ activeDays }: ThroughputSample): boolean {
  return activeDays >= minActiveDays;
}
