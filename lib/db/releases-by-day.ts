import "server-only";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { database } from "@/lib/db/client";
import { toDate } from "@/lib/db/days";
import type { Releases } from "@/lib/metrics/forecast/throughput-sample";

/**
 * Releases from a day on by day, type and stream, with the day on which those that were reopened
 * were. With or without a commit day; excluded cards are left out.
 */
export async function findReleasesByDay(teamId: number, from: DayNumber): Promise<Releases[]> {
  const first = toDate(toIsoDay(from));
  return database().$queryRaw<Releases[]>`
    select x.day - date '1970-01-01' as day, x.type_id as "typeId", x.stream_id as "streamId",
           x.undone - date '1970-01-01' as undone, count(*)::int as count
    from (
      select c.released_on as day, c.type_id, c.stream_id, null::date as undone from cards c
      where c.team_id = ${teamId} and c.released_on >= ${first}::date
        and c.excluded_reason is null and c.binned_at is null
      union all
      select s.from_on, c.type_id, c.stream_id, s.to_on
      from spells s join cards c on c.team_id = s.team_id and c.number = s.card_number
      where s.team_id = ${teamId} and s.kind = 'released' and s.from_on >= ${first}::date
        and s.to_on is not null and c.excluded_reason is null and c.binned_at is null
    ) x
    group by 1, 2, 3, 4`;
}
