import "server-only";
import type { IsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";

export type TeamCardCount = {
  teamId: number;
  cards: number;
  inProgress: number;
  lastReleased: IsoDay | null;
};

/** How many cards each team has outside its bin, how many are in progress, and the last release. */
export async function countCardsByTeam(): Promise<TeamCardCount[]> {
  return database().$queryRaw<TeamCardCount[]>`
    select team_id as "teamId", count(*)::int as cards,
           count(*) filter (
             where committed_on is not null and released_on is null and cancelled_on is null
           )::int as "inProgress",
           max(released_on)::text as "lastReleased"
    from cards where binned_at is null group by team_id`;
}
