import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import type { WorkCalendar } from "@/lib/dates/work-calendar";
import type { Database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

/**
 * Works out the stored cycle and lead days of a team's cards and released spells again, after its
 * calendar changed. The calendar comes in as running counts, so that counting days has one
 * definition; rows that come out the same are left alone. Returns how many cards changed.
 */
export async function recountDays(
  db: Database,
  teamId: number,
  calendar: WorkCalendar,
): Promise<number> {
  const range = await findDayRange(db, teamId);
  if (range === null) return 0;
  // The day before the first one gives the count up to it: 0.
  const counts = [0, ...calendar.runningCounts(range.first, range.last)];
  const first = toDate(toIsoDay(range.first));
  const changed = await db.$executeRaw`
    with counts as materialized (select ${counts}::int[] as upto),
    fresh as (
      select c.number,
        case when c.released_on is not null and c.committed_on is not null then
          greatest(1, upto[c.released_on - ${first}::date + 2] - upto[c.committed_on - ${first}::date + 1])
        end as cycle_days,
        case when c.released_on >= c.prioritised_on then
          greatest(1, upto[c.released_on - ${first}::date + 2] - upto[c.prioritised_on - ${first}::date + 1])
        end as lead_days
      from cards c, counts where c.team_id = ${teamId}
    )
    update cards c set cycle_days = fresh.cycle_days, lead_days = fresh.lead_days
    from fresh
    where c.team_id = ${teamId} and c.number = fresh.number
      and (c.cycle_days is distinct from fresh.cycle_days or c.lead_days is distinct from fresh.lead_days)`;
  await db.$executeRaw`
    with counts as materialized (select ${counts}::int[] as upto)
    update spells s set
      cycle_days = case when s.from_on >= c.committed_on then
        greatest(1, upto[s.from_on - ${first}::date + 2] - upto[c.committed_on - ${first}::date + 1]) end,
      lead_days = case when s.from_on >= c.prioritised_on then
        greatest(1, upto[s.from_on - ${first}::date + 2] - upto[c.prioritised_on - ${first}::date + 1]) end
    from cards c, counts
    where s.team_id = ${teamId} and s.kind = 'released'
      and c.team_id = s.team_id and c.number = s.card_number`;
  return changed;
}

async function findDayRange(
  db: Database,
  teamId: number,
): Promise<{ first: DayNumber; last: DayNumber } | null> {
  const [row] = await db.$queryRaw<{ first: DayNumber | null; last: DayNumber | null }[]>`
    select least(min(prioritised_on), min(committed_on), min(released_on)) - date '1970-01-01' as first,
           greatest(max(released_on), (select max(from_on) from spells
             where team_id = ${teamId} and kind = 'released'),
             max(prioritised_on), max(committed_on)) - date '1970-01-01' as last
    from cards where team_id = ${teamId}`;
  if (!row || row.first === null || row.last === null) return null;
  return { first: row.first, last: row.last };
}
