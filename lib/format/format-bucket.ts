import type { BucketSize } from "@/lib/dates/buckets";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatMonth } from "@/lib/format/format-month";

/** A week or month in full: a whole month by its name, `Dec ’25`; otherwise the days it is of. */
export function formatBucket(
  { from, to }: { from: IsoDay; to: IsoDay },
  bucket: BucketSize,
): string {
  const isWhole =
    from.slice(0, 7) === to.slice(0, 7) &&
    from.endsWith("-01") &&
    toIsoDay(toDayNumber(to) + 1).endsWith("-01");
  return bucket === "month" && isWhole ? formatMonth(from) : formatDayRange(from, to);
}
