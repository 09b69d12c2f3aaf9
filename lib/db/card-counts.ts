import "server-only";
import { database } from "@/lib/db/client";

export type CardCounts = {
  all: number;
  /** Neither committed, released nor cancelled */
  waiting: number;
  inProgress: number;
  released: number;
  cancelled: number;
  /** Cards of any state that are in no figure */
  excluded: number;
};

/** How many of a team's cards stand where; cards in the bin are in none of the counts. */
export async function countCards(teamId: number): Promise<CardCounts> {
  const [row] = await database().$queryRaw<CardCounts[]>`
    select count(*)::int as "all",
           count(*) filter (where committed_on is null and released_on is null
                              and cancelled_on is null)::int as waiting,
           count(*) filter (where committed_on is not null and released_on is null
                              and cancelled_on is null)::int as "inProgress",
           count(*) filter (where released_on is not null)::int as released,
           count(*) filter (where cancelled_on is not null)::int as cancelled,
           count(*) filter (where excluded_reason is not null)::int as excluded
    from cards where team_id = ${teamId} and binned_at is null`;
  if (!row) throw new Error("A count always has a row");
  return row;
}
