import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

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
  /** First and last day of each time between a release and its reopening */
  pauses: { from: DayNumber; to: DayNumber }[];
};

/**
 * All cards of a team with their days, as known at the end of `asOf`: what came later is null. In
 * order of their numbers; excluded and binned cards are left out. Definition: METRICS section 2.
 */
export async function findFlowCards(teamId: number, asOf: DayNumber): Promise<FlowCardRow[]> {
  const day = toDate(toIsoDay(asOf));
  return database().$queryRaw<FlowCardRow[]>`
    select c.number, c.title, c.type_id as "typeId", c.size_id as "sizeId",
           c.stream_id as "streamId", c.client, c.class_of_service as "classOfService",
           case when c.prioritised_on <= ${day}::date
             then c.prioritised_on - date '1970-01-01' end as prioritised,
           case when c.committed_on <= ${day}::date
             then c.committed_on - date '1970-01-01' end as committed,
           case when c.released_on <= ${day}::date then c.released_on else (
             select max(s.from_on) from spells s
             where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
               and s.from_on <= ${day}::date and s.to_on > ${day}::date
           ) end - date '1970-01-01' as released,
           case when c.cancelled_on <= ${day}::date
             then c.cancelled_on - date '1970-01-01' end as cancelled,
           (c.created_at at time zone t.time_zone)::date - date '1970-01-01' as "knownSince",
           coalesce((
             select jsonb_agg(jsonb_build_object(
               'from', s.from_on + 1 - date '1970-01-01', 'to', s.to_on - 1 - date '1970-01-01'
             ) order by s.from_on)
             from spells s
             where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
               and s.to_on <= ${day}::date and s.to_on > s.from_on + 1
           ), '[]'::jsonb) as pauses
    from cards c join teams t on t.id = c.team_id
    where c.team_id = ${teamId} and c.excluded_reason is null and c.binned_at is null
    order by c.number`;
}
