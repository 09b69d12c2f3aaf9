import "server-only";
import type { ClientPromises } from "@/lib/cards/wall/client-promises";
import type { IsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

/** Promises kept and missed by client, those with most promises first. METRICS section 9. */
export async function findPromises(teamId: number, today: IsoDay): Promise<ClientPromises[]> {
  return database().$queryRaw<ClientPromises[]>`
    select client, count(*) filter (where released_on <= promised_on)::int as kept,
           count(*) filter (where coalesce(released_on, 'infinity') > promised_on)::int as missed
    from cards
    where team_id = ${teamId} and promised_on is not null and cancelled_on is null
      and excluded_reason is null and binned_at is null
      and (released_on is not null or promised_on < ${toDate(today)}::date)
    group by client order by count(*) desc, client nulls last`;
}
