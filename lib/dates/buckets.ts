import { type DayNumber, isIsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

export type BucketSize = "week" | "month";

/** A closed range of days. */
export type Bucket = { from: DayNumber; to: DayNumber };

function lastDayOfMonth(day: DayNumber): DayNumber {
  const month = toIsoDay(day).slice(0, 7);
  const last = [31, 30, 29].find((date) => isIsoDay(`${month}-${date}`)) ?? 28;
  return toDayNumber(`${month}-${last}`);
}

/**
 * The weeks (from Monday) or calendar months that cover [from, to], in order, without gaps; the
 * first and last are clipped to the range. None when `to` is before `from`.
 * Definition: METRICS section 7.
 */
export function bucketsBetween(from: DayNumber, to: DayNumber, size: BucketSize): Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = from; start <= to; ) {
    const naturalEnd = size === "week" ? start + 7 - isoWeekday(start) : lastDayOfMonth(start);
    const end = Math.min(naturalEnd, to);
    buckets.push({ from: start, to: end });
    start = end + 1;
  }
  return buckets;
}

/** The whole week (from Monday) or calendar month that a day falls in. */
export function bucketAround(day: DayNumber, size: BucketSize): Bucket {
  if (size === "week") {
    const from = day - isoWeekday(day) + 1;
    return { from, to: from + 6 };
  }
  return { from: toDayNumber(`${toIsoDay(day).slice(0, 7)}-01`), to: lastDayOfMonth(day) };
}
