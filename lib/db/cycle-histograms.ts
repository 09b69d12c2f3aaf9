import "server-only";
import { toIsoDay } from "@/lib/dates/day";
import { inScope, none, type ReleasedScope, releasedWithin } from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

export type CycleCount = {
  typeId: number;
  sizeId: number | null;
  cycleDays: number;
  count: number;
};

/**
 * How many released cards took how many days, by type and size: the few hundred rows from which
 * every column of the SLA table follows exactly. Excluded cards and cards without a commit day
 * are left out. Definition: METRICS sections 2 and 3.
 */
export async function findCycleCounts(teamId: number, scope: ReleasedScope): Promise<CycleCount[]> {
  const current = Prisma.sql`
    select c.type_id, c.size_id, c.cycle_days from cards c
    where c.team_id = ${teamId} and c.released_on is not null and c.cycle_days is not null
      and c.excluded_reason is null and c.binned_at is null
      ${inScope(scope)} ${releasedWithin(Prisma.sql`c.released_on`, scope)}`;
  return database().$queryRaw<CycleCount[]>`
    select type_id as "typeId", size_id as "sizeId", cycle_days as "cycleDays", count(*)::int as count
    from (${current} ${scope.asOf === undefined ? none : reopenedSince(teamId, scope, scope.asOf)}) x
    group by 1, 2, 3`;
}

/** Cards that have been reopened since the as-of day count with the release they had then. */
function reopenedSince(teamId: number, scope: ReleasedScope, asOf: number): Prisma.Sql {
  const day = toDate(toIsoDay(asOf));
  return Prisma.sql`
    union all
    select c.type_id, c.size_id, s.cycle_days from spells s
    join cards c on c.team_id = s.team_id and c.number = s.card_number
    where s.team_id = ${teamId} and s.kind = 'released' and s.cycle_days is not null
      and s.from_on <= ${day}::date and s.to_on > ${day}::date
      and c.excluded_reason is null and c.binned_at is null
      ${inScope(scope)} ${releasedWithin(Prisma.sql`s.from_on`, scope)}`;
}

/** Released cards of a scope that cycle-time figures leave out, by reason. */
export async function countLeftOut(
  teamId: number,
  scope: ReleasedScope,
): Promise<{ excluded: number; noCommitDay: number }> {
  const current = Prisma.sql`
    select c.excluded_reason from cards c
    where c.team_id = ${teamId} and c.released_on is not null and c.binned_at is null
      and (c.excluded_reason is not null or c.cycle_days is null)
      ${inScope(scope)} ${releasedWithin(Prisma.sql`c.released_on`, scope)}`;
  const [row] = await database().$queryRaw<{ excluded: number; noCommitDay: number }[]>`
    select count(*) filter (where excluded_reason is not null)::int as excluded,
           count(*) filter (where excluded_reason is null)::int as "noCommitDay"
    from (${current} ${scope.asOf === undefined ? none : leftOutSince(teamId, scope, scope.asOf)}) x`;
  return row ?? { excluded: 0, noCommitDay: 0 };
}

function leftOutSince(teamId: number, scope: ReleasedScope, asOf: number): Prisma.Sql {
  const day = toDate(toIsoDay(asOf));
  return Prisma.sql`
    union all
    select c.excluded_reason from spells s
    join cards c on c.team_id = s.team_id and c.number = s.card_number
    where s.team_id = ${teamId} and s.kind = 'released' and c.binned_at is null
      and (c.excluded_reason is not null or s.cycle_days is null)
      and s.from_on <= ${day}::date and s.to_on > ${day}::date
      ${inScope(scope)} ${releasedWithin(Prisma.sql`s.from_on`, scope)}`;
}

/** The last day on which a card of the team was released, or null. */
export async function getLastReleaseDay(teamId: number): Promise<number | null> {
  const [row] = await database().$queryRaw<{ day: number | null }[]>`
    select max(released_on) - date '1970-01-01' as day from cards
    where team_id = ${teamId} and released_on is not null and binned_at is null`;
  return row?.day ?? null;
}
