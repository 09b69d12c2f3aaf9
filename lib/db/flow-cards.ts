import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import type { Reopening } from "@/lib/metrics/hidden-work/known-on";

export type FlowCardRow = {
  number: number;
  title: string;
  typeId: number;
  sizeId: number | null;
  streamId: number | null;
  client: string | null;
  classOfService: string | null;
  prioritised: DayNumber | null;
  committed: DayNumber | null;
  released: DayNumber | null;
  cancelled: DayNumber | null;
  /** The day, in the team's zone, on which the card came to be known here */
  knownSince: DayNumber;
  /** The releases that were taken back, oldest first; null for none */
  reopenings: Reopening[] | null;
};

/**
 * All cards of a team with their days, as they are now, in order of their numbers; excluded and
 * binned cards are left out. Definition: METRICS section 2.
 */
export async function findFlowCards(teamId: number): Promise<FlowCardRow[]> {
  return database().$queryRaw<FlowCardRow[]>`
    select c.number, c.title, c.type_id as "typeId", c.size_id as "sizeId",
           c.stream_id as "streamId", c.client, c.class_of_service as "classOfService",
           c.prioritised_on - date '1970-01-01' as prioritised,
           c.committed_on - date '1970-01-01' as committed,
           c.released_on - date '1970-01-01' as released,
           c.cancelled_on - date '1970-01-01' as cancelled,
           (c.created_at at time zone t.time_zone)::date - date '1970-01-01' as "knownSince",
           r.reopenings
    from cards c
    join teams t on t.id = c.team_id
    left join (
      select team_id, card_number, jsonb_agg(jsonb_build_object(
        'from', from_on - date '1970-01-01', 'to', to_on - date '1970-01-01'
      ) order by from_on) as reopenings
      from spells
      where team_id = ${teamId} and kind = 'released' and to_on is not null
      group by team_id, card_number
    ) r on r.team_id = c.team_id and r.card_number = c.number
    where c.team_id = ${teamId} and c.excluded_reason is null and c.binned_at is null
    order by c.number`;
}
