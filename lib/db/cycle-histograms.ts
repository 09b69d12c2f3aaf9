import "server-only";
import { toIsoDay } from "@/lib/dates/day";
import {
  inScope,
  measuredDaysColumn,
  none,
  type ReleasedScope,
  releasedWithin,
} from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import type { LeftOut } from "@/lib/metrics/left-out";
import { Prisma } from "@/prisma/generated/client";

export type CycleCount = {
  typeId: number;
  sizeId: number | null;
  /** Cycle time, or lead time where the scope measures that */
  days: number;
  count: number;
};

/**
 * How many released cards took how many days, by type and size: the few hundred rows from which
 * every column of the SLA table follows exactly. Excluded cards and cards without that
 * time are left out. Definition: METRICS sections 2 and 3.
 */
export async function findCycleCounts(teamId: number, scope: ReleasedScope): Promise<CycleCount[]> {
  const days = measuredDaysColumn("c", scope);
  const current = Prisma.sql`
    select c.type_id, c.size_id, ${days} as days from cards c
    where c.team_id = ${teamId} and c.released_on is not null and ${days} is not null
      and c.excluded_reason is null and c.binned_at is null
      ${inScope(scope)} ${releasedWithin(Prisma.sql`c.released_on`, scope)}`;
  return database().$queryRaw<CycleCount[]>`
    select type_id as "typeId", size_id as "sizeId", days, count(*)::int as count
    from (${current} ${scope.asOf === undefined ? none : reopenedSince(teamId, scope, scope.asOf)}) x
    group by 1, 2, 3`;
}

/** Cards that have been reopened since the as-of day count with the release they had then. */
function reopenedSince(teamId: number, scope: ReleasedScope, asOf: number): Prisma.Sql {
  const day = toDate(toIsoDay(asOf));
  const days = measuredDaysColumn("s", scope);
  return Prisma.sql`
    union all
    select c.type_id, c.size_id, ${days} from spells s
    join cards c on c.team_id = s.team_id and c.number = s.card_number
    where s.team_id = ${teamId} and s.kind = 'released' and ${days} is not null
      and s.from_on <= ${day}::date and s.to_on > ${day}::date
      and c.excluded_reason is null and c.binned_at is null
      ${inScope(scope)} ${releasedWithin(Prisma.sql`s.from_on`, scope)}`;
}

type Missing = { excluded: number; noDays: number; late: number };

/** Released cards of a scope that its figures leave out, by reason. */
export async function countLeftOut(teamId: number, scope: ReleasedScope): Promise<LeftOut> {
  const current = Prisma.sql`
    select c.excluded_reason, c.prioritised_on from cards c
    where c.team_id = ${teamId} and c.released_on is not null and c.binned_at is null
      and (c.excluded_reason is not null or ${measuredDaysColumn("c", scope)} is null)
      ${inScope(scope)} ${releasedWithin(Prisma.sql`c.released_on`, scope)}`;
  const [row] = await database().$queryRaw<Missing[]>`
    select count(*) filter (where excluded_reason is not null)::int as excluded,
           count(*) filter (where excluded_reason is null)::int as "noDays",
           count(*) filter (where excluded_reason is null and prioritised_on is not null)::int as late
    from (${current} ${scope.asOf === undefined ? none : leftOutSince(teamId, scope, scope.asOf)}) x`;
  const { excluded, noDays, late } = row ?? { excluded: 0, noDays: 0, late: 0 };
  if (scope.measure !== "lead") return { excluded, noCommitDay: noDays };
  return {
    excluded,
    noCommitDay: 0,
    noPrioritisedDay: noDays - late,
    prioritisedAfterRelease: late,
  };
}

function leftOutSince(teamId: number, scope: ReleasedScope, asOf: number): Prisma.Sql {
  const day = toDate(toIsoDay(asOf));
  return Prisma.sql`
    union all
    select c.excluded_reason, c.prioritised_on from spells s
    join cards c on c.team_id = s.team_id and c.number = s.card_number
    where s.team_id = ${teamId} and s.kind = 'released' and c.binned_at is null
      and (c.excluded_reason is not null or ${measuredDaysColumn("s", scope)} is null)
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
