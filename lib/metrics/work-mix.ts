import { type Kind, kinds } from "@/lib/cards/kinds";
import { type Bucket, type BucketSize, bucketsBetween } from "@/lib/dates/buckets";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

/** Items are released cards, days are days in progress; shares are fractions of 1. */
export type WorkShare = {
  items: number;
  days: number;
  itemsShare: number | null;
  daysShare: number | null;
  /** Where the team has said how many people it has: what the cards got of their days */
  peopleDays?: number | null;
  peopleShare?: number | null;
};

export type WorkMixBucket = {
  from: IsoDay;
  to: IsoDay;
  byKind: Record<Kind, WorkShare>;
  byType: Record<string, WorkShare>;
};

export type WorkMix = { buckets: WorkMixBucket[]; total: WorkMixBucket };

type WorkMixType = { id: string; name: string; kind: Kind };

/** +1 on the first day a card is in progress, −1 on the day after its last, summed by day. */
type WorkMixDelta = { typeId: string; day: DayNumber; change: number };

type WorkMixRelease = { typeId: string; day: DayNumber; count: number };

export type WorkMixInput = {
  deltas: readonly WorkMixDelta[];
  releases: readonly WorkMixRelease[];
  types: readonly WorkMixType[];
  calendar: Pick<WorkCalendar, "plainCount">;
  from: DayNumber;
  to: DayNumber;
  bucket: BucketSize;
};

type Amount = { items: number; days: number };

/**
 * How released cards and days in progress divide over kinds and types of work, in each week or
 * month of [from, to] and over all of it. A share is null where there is nothing to divide; types
 * with nothing in the whole range are left out. Throws a RangeError for an unknown type id.
 * Definition: METRICS section 7.
 */
export function workMix(input: WorkMixInput): WorkMix {
  const buckets = bucketsBetween(input.from, input.to, input.bucket);
  const amounts = amountsByType(input, buckets);
  const types = input.types.filter((type) =>
    amounts.get(type.id)?.some((amount) => amount.items > 0 || amount.days > 0),
  );
  const amountOf = (type: WorkMixType, index: number) => amounts.get(type.id)?.[index] ?? nothing;
  return {
    buckets: buckets.map((bucket, index) => divide(bucket, types, (type) => amountOf(type, index))),
    total: divide(input, types, (type) => sum(amounts.get(type.id) ?? [])),
  };
}

const nothing: Amount = { items: 0, days: 0 };

function sum(amounts: readonly Amount[]): Amount {
  const total = { items: 0, days: 0 };
  for (const { items, days } of amounts) {
    total.items += items;
    total.days += days;
  }
  return total;
}

function amountsByType(input: WorkMixInput, buckets: readonly Bucket[]): Map<string, Amount[]> {
  const deltas = groupByType(input.types, input.deltas);
  const releases = groupByType(input.types, input.releases);
  return new Map(
    input.types.map(({ id }) => {
      const days = daysPerBucket(deltas.get(id) ?? [], buckets, input.calendar);
      const items = itemsPerBucket(releases.get(id) ?? [], buckets);
      return [
        id,
        buckets.map((_, index) => ({ items: items[index] ?? 0, days: days[index] ?? 0 })),
      ];
    }),
  );
}

/** The entries of each type, ascending by day. */
function groupByType<Entry extends { typeId: string; day: DayNumber }>(
  types: readonly WorkMixType[],
  entries: readonly Entry[],
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>(types.map((type) => [type.id, []]));
  for (const entry of entries) {
    const group = groups.get(entry.typeId);
    if (group === undefined) throw new RangeError(`Unknown work type: ${entry.typeId}`);
    group.push(entry);
  }
  for (const group of groups.values()) group.sort((a, b) => a.day - b.day);
  return groups;
}

/** Carries the number of cards in progress from bucket to bucket instead of walking days. */
function daysPerBucket(
  deltas: readonly WorkMixDelta[],
  buckets: readonly Bucket[],
  calendar: Pick<WorkCalendar, "plainCount">,
): number[] {
  let inProgress = 0;
  let next = 0;
  return buckets.map(({ from, to }) => {
    let days = 0;
    let delta = deltas[next];
    for (; delta !== undefined && delta.day < from; delta = deltas[next]) {
      inProgress += delta.change;
      next += 1;
    }
    days += inProgress * calendar.plainCount(from, to);
    for (; delta !== undefined && delta.day <= to; delta = deltas[next]) {
      inProgress += delta.change;
      days += delta.change * calendar.plainCount(delta.day, to);
      next += 1;
    }
    return days;
  });
}

function itemsPerBucket(releases: readonly WorkMixRelease[], buckets: readonly Bucket[]): number[] {
  let next = 0;
  return buckets.map(({ from, to }) => {
    let items = 0;
    for (let release = releases[next]; release && release.day <= to; release = releases[next]) {
      if (release.day >= from) items += release.count;
      next += 1;
    }
    return items;
  });
}

function divide(
  range: Bucket,
  types: readonly WorkMixType[],
  amountOf: (type: WorkMixType) => Amount,
): WorkMixBucket {
  const whole = sum(types.map(amountOf));
  const share = (amount: Amount): WorkShare => ({
    ...amount,
    itemsShare: whole.items > 0 ? amount.items / whole.items : null,
    daysShare: whole.days > 0 ? amount.days / whole.days : null,
  });
  const ofKind = (kind: Kind) => sum(types.filter((type) => type.kind === kind).map(amountOf));
  return {
    from: toIsoDay(range.from),
    to: toIsoDay(range.to),
    byKind: Object.fromEntries(kinds.map((kind) => [kind, share(ofKind(kind))])) as Record<
      Kind,
      WorkShare
    >,
    byType: Object.fromEntries(types.map((type) => [type.name, share(amountOf(type))])),
  };
}
