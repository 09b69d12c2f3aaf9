import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import { showDayShort } from "@/lib/dates/show-day";
import { formatBucket } from "@/lib/format/format-bucket";
import { formatMonth } from "@/lib/format/format-month";

/** A week or month for an axis, `4 May 26` or `May ’26`, and in full. */
export function bucketName(
  { from, to }: { from: IsoDay; to: IsoDay },
  bucket: BucketSize,
): { label: string; name: string } {
  const label = bucket === "month" ? formatMonth(from) : showDayShort(from);
  return { label, name: formatBucket({ from, to }, bucket) };
}
