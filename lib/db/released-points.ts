import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import {
  inScope,
  measuredDaysColumn,
  none,
  type ReleasedScope,
  releasedWithin,
} from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import { Prisma } from "@/prisma/generated/client";

export type ReleasedPoint = {
  number: number;
  title: string;
  typeId: number;
  sizeId: number | null;
  prioritised: DayNumber | null;
  committed: DayNumber | null;
  released: DayNumber;
  cycleDays: number | null;
  leadDays: number | null;
  /** Whichever of the two the scope measures */
  days: number;
};

/**
 * Released cards with a cycle time (or lead time, where the scope measures that), in order of
 * release (released, then number). Excluded cards are left out. Definition: METRICS sections 2 and 4.
 */
export async function findReleasedPoints(
  teamId: number,
  scope: ReleasedScope,
): Promise<ReleasedPoint[]> {
  return database().$queryRaw<ReleasedPoint[]>`
    select number, title, type_id as "typeId", size_id as "sizeId",
           prioritised_on - date '1970-01-01' as prioritised,
           committed_on - date '1970-01-01' as committed,
           released_on - date '1970-01-01' as released,
           cycle_days as "cycleDays", lead_days as "leadDays", days
    from (${releasedCards(teamId, scope)}) x
    order by released_on, number`;
}

/** SQL for the released cards of a scope that have the time it measures (`days`), each release as known on its as-of day. */
export function releasedCards(teamId: number, scope: ReleasedScope): Prisma.Sql {
  const days = measuredDaysColumn("c", scope);
  return Prisma.sql`
    select c.number, c.title, c.type_id, c.size_id, c.prioritised_on, c.committed_on, c.released_on,
           c.cycle_days, c.lead_days, ${days} as days
    from cards c
    where c.team_id = ${teamId} and c.released_on is not null and ${days} is not null
      and c.excluded_reason is null and c.binned_at is null
      ${inScope(scope)} ${releasedWithin(Prisma.sql`c.released_on`, scope)}
    ${scope.asOf === undefined ? none : reopenedSince(teamId, scope, scope.asOf)}`;
}

function reopenedSince(teamId: number, scope: ReleasedScope, asOf: DayNumber): Prisma.Sql {
  const day = toDate(toIsoDay(asOf));
  const days = measuredDaysColumn("s", scope);
  return Prisma.sql`
    union all
    select c.number, c.title, c.type_id, c.size_id, c.prioritised_on, c.committed_on, s.from_on,
           s.cycle_days, s.lead_days, ${days}
    from spells s
    join cards c on c.team_id = s.team_id and c.number = s.card_number
    where s.team_id = ${teamId} and s.kind = 'released' and ${days} is not null
      and s.from_on <= ${day}::date and s.to_on > ${day}::date
      and c.excluded_reason is null and c.binned_at is null
      ${inScope(scope)} ${releasedWithin(Prisma.sql`s.from_on`, scope)}`;
}
