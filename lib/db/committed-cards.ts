import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import { database } from "@/lib/db/client";

/** What a card's quote follows from. */
export type QuotableCard = {
  number: number;
  typeId: number;
  sizeId: number | null;
  committed: DayNumber;
};

/** All cards of a team that have a commit day and are not in the bin, by number. */
export async function findCommittedCards(teamId: number): Promise<QuotableCard[]> {
  return database().$queryRaw<QuotableCard[]>`
    select number, type_id as "typeId", size_id as "sizeId",
           committed_on - date '1970-01-01' as committed
    from cards
    where team_id = ${teamId} and committed_on is not null and binned_at is null
    order by number`;
}
