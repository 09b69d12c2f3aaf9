import "server-only";
import { database } from "@/lib/db/client";

/** A change of a team: its revision and when it was made. */
export type Touch = { revision: number; at: Date };

/** The last change that touched each card, alone or in a set; none for a card never recorded. */
export async function findLastTouches(
  teamId: number,
  numbers: readonly number[],
): Promise<Map<number, Touch>> {
  if (numbers.length === 0) return new Map();
  const rows = await database().$queryRaw<(Touch & { number: number })[]>`
    select n.number, c.revision, c.at
    from unnest(${[...numbers]}::int[]) as n (number)
    cross join lateral (
      select greatest(
        (select max(r.revision) from change_records r
         where r.team_id = ${teamId} and r.entity in ('card', 'spells')
           and r.first_id = r.last_id and r.first_id = n.number),
        (select max(r.revision) from change_records r
         where r.team_id = ${teamId} and r.entity in ('card', 'spells')
           and r.first_id <> r.last_id and r.first_id <= n.number and r.last_id >= n.number)
      ) as revision
    ) last
    join changes c on c.team_id = ${teamId} and c.revision = last.revision`;
  return new Map(rows.map(({ number, ...touch }) => [number, touch]));
}

/** The team's change of a revision; null where there is none, as in a team that was just created. */
export async function findTouch(teamId: number, revision: number): Promise<Touch | null> {
  return database().change.findUnique({
    where: { teamId_revision: { teamId, revision } },
    select: { revision: true, at: true },
  });
}
