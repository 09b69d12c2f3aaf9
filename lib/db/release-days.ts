import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import { database } from "@/lib/db/client";

export type ReleaseDays = {
  typeId: number;
  sizeId: number | null;
  committed: DayNumber;
  released: DayNumber;
  count: number;
};

/** The days of all released cards that figures count, for counting them by another calendar. */
export async function findReleaseDays(teamId: number): Promise<ReleaseDays[]> {
  return database().$queryRaw<ReleaseDays[]>`
    select type_id as "typeId", size_id as "sizeId", committed_on - date '1970-01-01' as committed,
           released_on - date '1970-01-01' as released, count(*)::int as count
    from cards
    where team_id = ${teamId} and released_on is not null and committed_on is not null
      and excluded_reason is null and binned_at is null
    group by 1, 2, 3, 4`;
}
