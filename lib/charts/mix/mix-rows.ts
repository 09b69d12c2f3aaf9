import { type Kind, kinds } from "@/lib/cards/kinds";
import type { MixBy, MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import { showDayShort } from "@/lib/dates/show-day";
import { formatBucket } from "@/lib/format/format-bucket";
import { formatMonth } from "@/lib/format/format-month";
import { kindWords } from "@/lib/format/kind-words";
import type { WorkMixBucket, WorkShare } from "@/lib/metrics/work-mix";

/** A kind or type of work through all weeks or months. */
export type MixSeries = {
  name: string;
  kind: Kind;
  /** Set when the series is a single type of its kind */
  type?: string | undefined;
  /** What is left of a kind some of whose types are series of their own */
  rest?: string[] | undefined;
  /** How far its colour is from its kind's, 0 … 0.7: types of one kind differ in lightness */
  tint: number;
  /** The type's own colour, where the team gave it one */
  colour?: string | null | undefined;
};

export type MixPart = { amount: number; share: number | null };

export type MixRow = {
  from: IsoDay;
  to: IsoDay;
  /** For the axis */
  label: string;
  /** In full */
  name: string;
  /** One element a series; a share is null where there is nothing to divide */
  parts: MixPart[];
};

type MixType = { name: string; kind: Kind; colour?: string | null };

/**
 * The kinds of work, or the types by kind in the team's own order. Types named in `own` are series of
 * their own beside what is left of their kind.
 */
export function mixSeries(
  by: MixBy,
  types: readonly MixType[],
  total: Pick<WorkMixBucket, "byType">,
  own: readonly string[] = [],
): MixSeries[] {
  return kinds.flatMap((kind) => {
    const ofKind = types.filter((type) => type.kind === kind && total.byType[type.name]);
    if (by === "type") return typeSeries(kind, ofKind, 0);
    const apart = ofKind.filter(({ name }) => own.includes(name));
    if (apart.length === 0) return [{ name: kindWords[kind], kind, tint: 0 }];
    const rest = types
      .filter((type) => type.kind === kind && !apart.includes(type))
      .map(({ name }) => name);
    const name = `Other ${kindWords[kind].toLowerCase()}`;
    const left = apart.length === ofKind.length ? [] : [{ name, kind, rest, tint: 0 }];
    return [...left, ...typeSeries(kind, apart, left.length)];
  });
}

/** Types of one kind, told apart by lightness; `before` series of the kind stand below them. */
function typeSeries(kind: Kind, types: readonly MixType[], before: number): MixSeries[] {
  const last = types.length + before - 1;
  return types.map(({ name, colour }, place) => ({
    ...{ name, kind, type: name, colour },
    tint: last < 1 ? 0 : (0.7 * (place + before)) / last,
  }));
}

/** The work mix as rows of a chart: one measure, items, days or people-days, for each week or month. */
export function mixRows(
  buckets: readonly WorkMixBucket[],
  series: readonly MixSeries[],
  measure: MixMeasure,
  bucket: BucketSize,
): MixRow[] {
  return buckets.map(({ from, to, byKind, byType }) => ({
    from,
    to,
    label: bucket === "month" ? formatMonth(from) : showDayShort(from),
    name: formatBucket({ from, to }, bucket),
    parts: series.map((one) => mixPart({ byKind, byType }, one, measure)),
  }));
}

/** What a series has of a week, month or period by one measure. */
export function mixPart(
  { byKind, byType }: Pick<WorkMixBucket, "byKind" | "byType">,
  { kind, type, rest }: Pick<MixSeries, "kind" | "type" | "rest">,
  measure: MixMeasure,
): MixPart {
  if (rest === undefined) return part(type ? byType[type] : byKind[kind], measure);
  const parts = rest.map((name) => part(byType[name], measure));
  const isEmpty = part(byKind[kind], measure).share === null;
  return {
    amount: parts.reduce((sum, { amount }) => sum + amount, 0),
    share: isEmpty ? null : parts.reduce((sum, { share }) => sum + (share ?? 0), 0),
  };
}

function part(share: WorkShare | undefined, measure: MixMeasure): MixPart {
  if (!share) return { amount: 0, share: null };
  if (measure === "people") {
    return { amount: share.peopleDays ?? 0, share: share.peopleShare ?? null };
  }
  return measure === "days"
    ? { amount: share.days, share: share.daysShare }
    : { amount: share.items, share: share.itemsShare };
}

/** Whether a row is of a bucket in which nothing happened. */
export function isEmptyRow(row: MixRow): boolean {
  return row.parts.every((part) => part.share === null);
}
