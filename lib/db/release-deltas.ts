import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { type Database, database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import type { ReleaseDelta } from "@/lib/metrics/quote";
import { Prisma } from "@/prisma/generated/client";

/**
 * From which day on how many cards counted as released, by type, size and cycle time, up to and
 * including a last day; what happened before a first day is put together on the day before it. A
 * card that was reopened counts from its release to its reopening. Excluded cards and cards
 * without a commit day are left out.
 */
export async function findReleaseDeltas(
  teamId: number,
  { first, last }: { first: DayNumber; last: DayNumber },
  db: Database = database(),
): Promise<ReleaseDelta[]> {
  return db.$queryRaw<ReleaseDelta[]>`
    select ${dayFrom(first)} as day, x.type_id as "typeId",
           x.size_id as "sizeId", x.cycle_days as "cycleDays", sum(x.change)::int as count
    from (${releases(teamId, last)}) x
    group by 1, 2, 3, 4 having sum(x.change) <> 0`;
}

export type ReleaseCount = {
  typeId: number;
  sizeId: number | null;
  streamId: number | null;
  cycleDays: number;
  count: number;
};

/** How many cards that counted as released at the end of a day took how many days. */
export async function findReleaseCounts(teamId: number, day: DayNumber): Promise<ReleaseCount[]> {
  return database().$queryRaw<ReleaseCount[]>`
    select x.type_id as "typeId", x.size_id as "sizeId", x.stream_id as "streamId",
           x.cycle_days as "cycleDays", sum(x.change)::int as count
    from (${releases(teamId, day)}) x
    group by 1, 2, 3, 4 having sum(x.change) <> 0`;
}

function dayFrom(first: DayNumber): Prisma.Sql {
  return Prisma.sql`greatest(x.day, ${toDate(toIsoDay(first - 1))}::date) - date '1970-01-01'`;
}

/** Releases (+1) and the reopenings that ended them (-1), up to and including a day. */
function releases(teamId: number, last: DayNumber): Prisma.Sql {
  const to = toDate(toIsoDay(last));
  return Prisma.sql`
    select c.released_on as day, c.type_id, c.size_id, c.stream_id, c.cycle_days, 1 as change
    from cards c
    where c.team_id = ${teamId} and c.released_on is not null and c.cycle_days is not null
      and c.excluded_reason is null and c.binned_at is null and c.released_on <= ${to}::date
    union all
    select d.day, c.type_id, c.size_id, c.stream_id, s.cycle_days, d.change from spells s
    join cards c on c.team_id = s.team_id and c.number = s.card_number
    cross join lateral (values (s.from_on, 1), (s.to_on, -1)) as d (day, change)
    where s.team_id = ${teamId} and s.kind = 'released' and s.cycle_days is not null
      and c.excluded_reason is null and c.binned_at is null and d.day <= ${to}::date`;
}
