import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { requireRole } from "@/lib/cards/people/actor";
import type { BucketSize } from "@/lib/dates/buckets";
import type { IsoDay } from "@/lib/dates/day";
import type { WorkMixBucket } from "@/lib/metrics/work-mix";
import { type LoadedWorkMix, loadWorkMix } from "@/lib/services/planning/load-work-mix";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Released cards and days in progress; shares are fractions of 1, of all streams and of none. */
type StreamShare = {
  items: number;
  days: number;
  itemsShare: number | null;
  daysShare: number | null;
};

export type StreamWork = {
  /** Null for cards in no stream */
  name: string | null;
  total: StreamShare;
  /** In the places of the work mix's own weeks or months */
  buckets: ({ from: IsoDay; to: IsoDay } & StreamShare)[];
};

/**
 * The work mix by stream, each card counting for the stream that it is in now; what is in none comes
 * last. Streams without anything in the period are left out. Definition: METRICS section 7.
 */
export async function workByStream(
  context: ServiceContext & { team: LoadedTeam },
  bucket: BucketSize,
  filter: CardFilter,
  mix: LoadedWorkMix,
): Promise<StreamWork[]> {
  requireRole(context, "viewer");
  const { total } = mix;
  if (total === null) return [];
  // Each stream has the days of all, so that its weeks or months stand in the same places.
  const period = { from: filter.from ?? total.from, to: filter.to ?? total.to };
  const names = context.team.streams
    .map(({ name }) => name)
    .filter((name) => filter.stream === undefined || filter.stream.includes(name));
  const mixes = await Promise.all(
    names.map((name) => loadWorkMix(context, bucket, { ...filter, ...period, stream: [name] })),
  );
  const of = (name: string | null, amountOf: (place: number | null) => Amount): StreamWork => ({
    name,
    total: shareOf(amountOf(null), amountIn(total)),
    buckets: mix.buckets.map((one, place) => ({
      ...{ from: one.from, to: one.to },
      ...shareOf(amountOf(place), amountIn(one)),
    })),
  });
  const amountOf = (stream: LoadedWorkMix) => (place: number | null) =>
    amountIn(place === null ? stream.total : (stream.buckets[place] ?? null));
  const named = names.map((name, place) => of(name, amountOf(mixes[place] ?? mix)));
  const none = of(null, (place) => {
    const rest = { ...amountIn(place === null ? total : (mix.buckets[place] ?? null)) };
    for (const stream of mixes) {
      const own = amountOf(stream)(place);
      rest.items -= own.items;
      rest.days -= own.days;
    }
    return rest;
  });
  return [...named, none].filter((one) => one.total.items > 0 || one.total.days > 0);
}

type Amount = { items: number; days: number };

function amountIn(bucket: Pick<WorkMixBucket, "byKind"> | null): Amount {
  const sum = { items: 0, days: 0 };
  for (const { items, days } of Object.values(bucket?.byKind ?? {})) {
    sum.items += items;
    sum.days += days;
  }
  return sum;
}

function shareOf({ items, days }: Amount, all: Amount): StreamShare {
  return {
    ...{ items, days },
    itemsShare: all.items > 0 ? items / all.items : null,
    daysShare: all.days > 0 ? days / all.days : null,
  };
}
