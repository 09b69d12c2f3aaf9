import type { Kind } from "@/lib/cards/kinds";
import type { HeadCount } from "@/lib/cards/team/head-count";
import type { Bucket } from "@/lib/dates/buckets";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";

/** +1 on the first day a card is in progress, −1 on the day after its last, summed by day. */
type Delta = { typeId: number; day: DayNumber; change: number };

export type PeopleDaysInput = {
  /** Of all cards of the team, which share its people */
  all: readonly Delta[];
  /** Of the cards whose people-days are asked for */
  shown: readonly Delta[];
  kindOf: ReadonlyMap<number, Kind>;
  /** The earliest first */
  headCounts: readonly HeadCount[];
  calendar: Pick<WorkCalendar, "plainCount">;
  buckets: readonly Bucket[];
};

/** People-days by type of the cards asked for. */
export type PeopleDays = ReadonlyMap<number, number>;

/**
 * People-days of each bucket, null where a day of it that counts lies before the first head count,
 * and of all days from the first head count on. Definition: METRICS section 7.
 */
export function peopleDays(input: PeopleDaysInput): {
  buckets: (PeopleDays | null)[];
  total: PeopleDays;
} {
  const { headCounts, calendar, kindOf } = input;
  const counts = headCounts.map(({ from, ...one }) => ({ ...one, from: toDayNumber(from) }));
  const first = counts[0]?.from ?? Infinity;
  const all = steps(input.all);
  const shown = steps(input.shown);
  const inProgress = { support: 0, other: 0 };
  const ofType = new Map<number, number>();
  const total = new Map<number, number>();
  const buckets = input.buckets.map((bucket) => {
    const own = new Map<number, number>();
    for (let day = bucket.from; day <= bucket.to; ) {
      all.upTo(day, ({ typeId, change }) => {
        inProgress[kindOf.get(typeId) === "support" ? "support" : "other"] += change;
      });
      shown.upTo(day, ({ typeId, change }) => {
        ofType.set(typeId, (ofType.get(typeId) ?? 0) + change);
      });
      const present = counts.findLast(({ from }) => from <= day);
      const next = Math.min(
        bucket.to + 1,
        all.nextDay(),
        shown.nextDay(),
        counts.find(({ from }) => from > day)?.from ?? Infinity,
      );
      const days = present ? calendar.plainCount(day, next - 1) : 0;
      if (present && days > 0) {
        const part = partsOf(present, inProgress);
        for (const [typeId, cards] of ofType) {
          if (cards === 0) continue;
          const isSupport = kindOf.get(typeId) === "support";
          add(own, typeId, days * cards * (isSupport ? part.support : part.other));
        }
      }
      day = next;
    }
    for (const [typeId, days] of own) add(total, typeId, days);
    const isKnown = first <= bucket.from || calendar.plainCount(bucket.from, first - 1) === 0;
    return isKnown && first <= bucket.to ? own : null;
  });
  return { buckets, total };
}

/** What a card in progress gets of a day, in people. */
function partsOf(
  { people, onSupport }: Pick<HeadCount, "people" | "onSupport">,
  { support, other }: { support: number; other: number },
): { support: number; other: number } {
  if (support === 0 || other === 0 || onSupport === 0) {
    const even = people / Math.max(1, support + other);
    return { support: even, other: even };
  }
  return { support: onSupport / support, other: (people - onSupport) / other };
}

function add(sums: Map<number, number>, typeId: number, days: number): void {
  sums.set(typeId, (sums.get(typeId) ?? 0) + days);
}

/** Walks through deltas by day. */
function steps(deltas: readonly Delta[]) {
  const sorted = deltas.toSorted((a, b) => a.day - b.day);
  let place = 0;
  return {
    upTo(day: DayNumber, take: (delta: Delta) => void): void {
      for (let delta = sorted[place]; delta && delta.day <= day; delta = sorted[place]) {
        take(delta);
        place += 1;
      }
    },
    nextDay: (): DayNumber => sorted[place]?.day ?? Infinity,
  };
}
