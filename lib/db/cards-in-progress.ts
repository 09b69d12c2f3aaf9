import "server-only";
import { type DayNumber, type IsoDay, toIsoDay } from "@/lib/dates/day";
import { type CardScope, inScope } from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

export type CardInProgress = {
  number: number;
  title: string;
  typeId: number;
  sizeId: number | null;
  committed: IsoDay;
  released: IsoDay | null;
  cancelled: IsoDay | null;
  /** Times between a release and its reopening, which are not in progress: after the first day, up to the last */
  pauses: { from: IsoDay; to: IsoDay }[];
};

/**
 * Cards of a scope that were in progress on a day of [from, to], as known at the end of `asOf`, in
 * order of commitment; excluded cards are left out. Definition: METRICS section 7.
 */
export async function findCardsInProgress(
  teamId: number,
  scope: CardScope,
  period: { from: DayNumber; to: DayNumber },
  asOf: DayNumber,
): Promise<CardInProgress[]> {
  const known = toDate(toIsoDay(asOf));
  const from = toDate(toIsoDay(period.from));
  const to = toDate(toIsoDay(Math.min(period.to, asOf)));
  return database().$queryRaw<CardInProgress[]>`
    select c.number, c.title, c.type_id as "typeId", c.size_id as "sizeId",
           c.committed_on::text as committed,
           case when c.released_on <= ${known}::date then c.released_on::text end as released,
           case when c.cancelled_on <= ${known}::date then c.cancelled_on::text end as cancelled,
           coalesce((
             select jsonb_agg(jsonb_build_object('from', s.from_on::text, 'to', s.to_on::text))
             from spells s
             where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released'
               and s.to_on > s.from_on
           ), '[]'::jsonb) as pauses
    from cards c
    where c.team_id = ${teamId} and c.committed_on <= ${to}::date
      and coalesce(least(c.released_on, c.cancelled_on), ${known}::date) >= ${from}::date
      and c.excluded_reason is null and c.binned_at is null ${inScope(scope)}
    order by c.committed_on, c.number`;
}
