import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import { type CardScope, inScope } from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import type { PastCard } from "@/lib/metrics/evidence/walk-forward";

/** A committed card with what evidence about it needs. */
export type PastCardRow = PastCard & {
  title: string;
  typeId: number;
  sizeId: number | null;
  /** The first release, for a card that was reopened; else null */
  firstReleased: DayNumber | null;
  isExcluded: boolean;
};

/** The cards of a scope with a commit day, as they are now, by number; excluded ones are marked. */
export async function findPastCards(teamId: number, scope: CardScope): Promise<PastCardRow[]> {
  return database().$queryRaw<PastCardRow[]>`
    select c.number, c.title, c.type_id as "typeId", c.size_id as "sizeId",
           c.committed_on - date '1970-01-01' as committed,
           c.released_on - date '1970-01-01' as released,
           c.cancelled_on - date '1970-01-01' as cancelled,
           (select min(s.from_on) - date '1970-01-01' from spells s
            where s.team_id = c.team_id and s.card_number = c.number and s.kind = 'released')
             as "firstReleased",
           c.excluded_reason is not null as "isExcluded"
    from cards c
    where c.team_id = ${teamId} and c.committed_on is not null and c.binned_at is null
      ${inScope(scope)}
    order by c.number`;
}
