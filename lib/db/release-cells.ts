import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import type { ReleasedScope } from "@/lib/db/card-scope";
import { database } from "@/lib/db/client";
import { releasedCards } from "@/lib/db/released-points";

export type ReleaseCell = { from: DayNumber; days: number; typeId: number; count: number };
export type RollingRow = { day: DayNumber; mean: number; sd: number };
type Cut = { from: DayNumber; to: DayNumber; width: number };

/** Released cards counted by `width` days of release (from `cut.from` on), measured days and type. */
export async function findReleaseCells(
  teamId: number,
  scope: ReleasedScope,
  cut: Cut,
): Promise<ReleaseCell[]> {
  return database().$queryRaw<ReleaseCell[]>`
    select ${cut.from}::int + ((released_on - date '1970-01-01') - ${cut.from}::int) / ${cut.width}::int
             * ${cut.width}::int as "from",
           days, type_id as "typeId", count(*)::int as count
    from (${releasedCards(teamId, scope)}) x
    where released_on - date '1970-01-01' between ${cut.from}::int and ${cut.to}::int
    group by 1, 2, 3
    order by 1, 2`;
}

/**
 * Mean and sample SD of the last `window` measured times as they stood after the last release of each
 * `width` days within the cut; nothing before `window` cards. Definition: METRICS section 4.
 */
export async function findRollingCells(
  teamId: number,
  scope: ReleasedScope,
  window: number,
  cut: Cut,
): Promise<RollingRow[]> {
  return database().$queryRaw<RollingRow[]>`
    select distinct on (cell) released_on - date '1970-01-01' as day, mean, sd
    from (
      select released_on, number,
             ((released_on - date '1970-01-01') - ${cut.from}::int) / ${cut.width}::int as cell,
             count(*) over w as held,
             (avg(days) over w)::float8 as mean,
             (stddev_samp(days) over w)::float8 as sd
      from (${releasedCards(teamId, scope)}) x
      window w as (order by released_on, number
                   rows between ${window - 1}::int preceding and current row)
    ) y
    where held = ${window}::int
      and released_on - date '1970-01-01' between ${cut.from}::int and ${cut.to}::int
    order by cell, released_on desc, number desc`;
}

/** How many cards of a scope were released, and on which days the first and last of them. */
export async function getReleaseBounds(
  teamId: number,
  scope: ReleasedScope,
): Promise<{ items: number; from: DayNumber | null; to: DayNumber | null }> {
  const [row] = await database().$queryRaw<
    { items: number; from: DayNumber | null; to: DayNumber | null }[]
  >`
    select count(*)::int as items, min(released_on) - date '1970-01-01' as "from",
           max(released_on) - date '1970-01-01' as "to"
    from (${releasedCards(teamId, scope)}) x`;
  return row ?? { items: 0, from: null, to: null };
}
