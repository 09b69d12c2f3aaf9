import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { type CardScope, inScope } from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

export type InProgressDelta = { typeId: number; day: DayNumber; change: number };
export type MixReleaseCount = { typeId: number; day: DayNumber; count: number };

/**
 * Where cards of each type come into progress (+1 on the commit day) and leave it (−1 on the day
 * after their release or cancellation), as known at the end of `asOf`; a card still in progress
 * then leaves after that day. Time between a release and its reopening is not in progress.
 * Excluded cards are left out. Definition: METRICS sections 2 and 7.
 */
export async function findInProgressDeltas(
  teamId: number,
  scope: CardScope,
  asOf: DayNumber,
): Promise<InProgressDelta[]> {
  const day = toDate(toIsoDay(asOf));
  return database().$queryRaw<InProgressDelta[]>`
    with known as (
      select c.number, c.type_id, c.committed_on,
             least(c.released_on, c.cancelled_on, ${day}::date) as last_on
      from cards c
      where c.team_id = ${teamId} and c.committed_on <= ${day}::date
        and c.excluded_reason is null and c.binned_at is null ${inScope(scope)}
    ), pauses as (
      select k.type_id, greatest(s.from_on + 1, k.committed_on) as from_on,
             least(s.to_on, k.last_on + 1) as to_on
      from spells s join known k on k.number = s.card_number
      where s.team_id = ${teamId} and s.kind = 'released' and s.from_on < ${day}::date
        and s.to_on > k.committed_on
    )
    select type_id as "typeId", day - date '1970-01-01' as day, sum(change)::int as change
    from (
      select type_id, committed_on as day, 1 as change from known
      union all select type_id, last_on + 1, -1 from known
      union all select type_id, from_on, -1 from pauses where from_on < to_on
      union all select type_id, to_on, 1 from pauses where from_on < to_on
    ) x
    group by 1, 2`;
}

/** Releases by type and day, as known at the end of `asOf`; with or without a commit day. */
export async function findMixReleases(
  teamId: number,
  scope: CardScope,
  asOf: DayNumber,
): Promise<MixReleaseCount[]> {
  const day = toDate(toIsoDay(asOf));
  return database().$queryRaw<MixReleaseCount[]>`
    select type_id as "typeId", released_on - date '1970-01-01' as day, count(*)::int as count
    from (
      select c.type_id, c.released_on from cards c
      where c.team_id = ${teamId} and c.released_on <= ${day}::date
        and c.excluded_reason is null and c.binned_at is null ${inScope(scope)}
      union all
      select c.type_id, s.from_on
      from spells s join cards c on c.team_id = s.team_id and c.number = s.card_number
      where s.team_id = ${teamId} and s.kind = 'released'
        and s.from_on <= ${day}::date and s.to_on > ${day}::date
        and c.excluded_reason is null and c.binned_at is null ${inScope(scope)}
    ) x
    group by 1, 2`;
}
