import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";

export type WaitingSpell = {
  cardNumber: number;
  kind: "blocked" | "stream";
  from: DayNumber;
  /** Null while it goes on */
  to: DayNumber | null;
  streamId: number | null;
  reason: string | null;
};

/** All times in a stream or blocked of a team's cards, as known at the end of `asOf`, by card. */
export async function findWaitingSpells(teamId: number, asOf: DayNumber): Promise<WaitingSpell[]> {
  const day = toDate(toIsoDay(asOf));
  return database().$queryRaw<WaitingSpell[]>`
    select card_number as "cardNumber", kind::text as kind, stream_id as "streamId", reason,
           from_on - date '1970-01-01' as "from",
           case when to_on <= ${day}::date then to_on - date '1970-01-01' end as "to"
    from spells
    where team_id = ${teamId} and kind in ('blocked', 'stream') and from_on <= ${day}::date
    order by card_number, id`;
}
