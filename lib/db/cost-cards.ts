import "server-only";
import type { CostState } from "@/lib/cards/costs/cost-entries";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

export type CostCardRow = {
  number: number;
  title: string;
  client: string;
  state: CostState;
  committed: DayNumber;
  ended: DayNumber | null;
  pauses: { from: DayNumber; to: DayNumber }[];
  /** Decimal text */
  people: string;
};

/**
 * The cards with a client that were in progress on any day up to today, with the days between a
 * release and a reopening, and how many people work on them. Excluded and binned cards are left
 * out. Definition: METRICS section 9.
 */
export async function findCostCards(teamId: number, today: DayNumber): Promise<CostCardRow[]> {
  const day = toDate(toIsoDay(today));
  return database().$queryRaw<CostCardRow[]>`
    select c.number, c.title, c.client, trim_scale(coalesce(p.people, 1))::text as people,
           case when c.released_on is not null then 'released'
                when c.cancelled_on <= ${day}::date then 'cancelled' else 'running' end as state,
           c.committed_on - date '1970-01-01' as committed,
           least(c.released_on, case when c.cancelled_on <= ${day}::date then c.cancelled_on end)
             - date '1970-01-01' as ended,
           coalesce((
             select jsonb_agg(jsonb_build_object(
               'from', s.from_on + 1 - date '1970-01-01', 'to', s.to_on - 1 - date '1970-01-01'
             ) order by s.from_on)
             from spells s
             where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
               and s.to_on <= ${day}::date and s.to_on > s.from_on + 1
           ), '[]'::jsonb) as pauses
    from cards c
    left join card_people p on p.team_id = c.team_id and p.card_number = c.number
    where c.team_id = ${teamId} and c.client is not null and c.committed_on <= ${day}::date
      and c.excluded_reason is null and c.binned_at is null
    order by c.number`;
}

export type CostLeftOut = { noCommitDay: number; excluded: number };

/** Cards of a client (or of any) that cost nothing because they are in no figure or have no start. */
export async function countCostLeftOut(
  teamId: number,
  client: string | null,
): Promise<CostLeftOut> {
  const [row] = await database().$queryRaw<CostLeftOut[]>`
    select count(*) filter (where excluded_reason is null and committed_on is null
                              and released_on is not null)::int as "noCommitDay",
           count(*) filter (where excluded_reason is not null)::int as excluded
    from cards
    where team_id = ${teamId} and binned_at is null
      and lower(client) = lower(coalesce(${client}::text, client))`;
  return row ?? { noCommitDay: 0, excluded: 0 };
}
