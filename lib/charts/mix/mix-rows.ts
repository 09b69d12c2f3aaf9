import { type Kind, kinds } from "@/lib/cards/kinds";
import type { MixBy, MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import { dayParts } from "@/lib/dates/show-day";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatMonth } from "@/lib/format/format-month";
import { kindWords } from "@/lib/format/kind-words";
import type { WorkMixBucket, WorkShare } from "@/lib/metrics/work-mix";

/** A kind or type of work through all weeks or months. */
export type MixSeries = {
  name: string;
  kind: Kind;
  /** Set when the series is a single type of its kind */
  type?: string;
  /** How far its colour is from its kind's, 0 … 0.7: types of one kind differ in lightness */
  tint: number;
  /** The type's own colour, where the team gave it one */
  colour?: string | null;
};

export type MixRow = {
  from: IsoDay;
  to: IsoDay;
  /** For the axis */
  label: string;
  /** In full */
  name: string;
  /** One element a series; a share is null where there is nothing to divide */
  parts: { amount: number; share: number | null }[];
};

/** The kinds of work, or the types by kind in the team's own order. */
export function mixSeries(
  by: MixBy,
  types: readonly { name: string; kind: Kind; colour?: string | null }[],
  total: Pick<WorkMixBucket, "byType">,
): MixSeries[] {
  if (by === "kind") return kinds.map((kind) => ({ name: kindWords[kind], kind, tint: 0 }));
  return kinds.flatMap((kind) => {
    const ofKind = types.filter((type) => type.kind === kind && total.byType[type.name]);
    return ofKind.map(({ name, colour }, place) => ({
      name,
      kind,
      type: name,
      colour,
      tint: ofKind.length < 2 ? 0 : (0.7 * place) / (ofKind.length - 1),
    }));
  });
}

/** The work mix as rows of a chart: one measure, items or days, for each week or month. */
export function mixRows(
  buckets: readonly WorkMixBucket[],
  series: readonly MixSeries[],
  measure: MixMeasure,
  bucket: BucketSize,
): MixRow[] {
  return buckets.map(({ from, to, byKind, byType }) => ({
    from,
    to,
    label: bucket === "month" ? formatMonth(from) : weekLabel(from),
    name: formatDayRange(from, to),
    parts: series.map(({ kind, type }) => part(type ? byType[type] : byKind[kind], measure)),
  }));
}

function part(share: WorkShare | undefined, measure: MixMeasure) {
  if (!share) return { amount: 0, share: null };
  return measure === "days"
    ? { amount: share.days, share: share.daysShare }
    : { amount: share.items, share: share.itemsShare };
}

function weekLabel(from: IsoDay): string {
  const { date, month, year } = dayParts(from);
  return `${date} ${month} ${year.slice(2)}`;
}

/** Whether a row is of a bucket in which nothing happened. */
export function isEmptyRow(row: MixRow): boolean {
  return row.parts.every((part) => part.share === null);
}
