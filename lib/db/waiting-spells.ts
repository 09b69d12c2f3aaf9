import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import { database } from "@/lib/db/client";

export type WaitingSpell = {
  cardNumber: number;
  kind: "blocked" | "stream";
  from: DayNumber;
  /** Null while it goes on */
  to: DayNumber | null;
  streamId: number | null;
  reason: string | null;
};

/** All times in a stream or blocked of a team's cards, as they are now, by card. */
export async function findWaitingSpells(teamId: number): Promise<WaitingSpell[]> {
  return database().$queryRaw<WaitingSpell[]>`
    select card_number as "cardNumber", kind::text as kind, stream_id as "streamId", reason,
           from_on - date '1970-01-01' as "from", to_on - date '1970-01-01' as "to"
    from spells
    where team_id = ${teamId} and kind in ('blocked', 'stream')
    order by card_number, id`;
}
