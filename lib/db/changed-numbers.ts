import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/prisma/generated/client";

/** A query for the numbers of the cards that changes after a revision touched, alone or in a set. */
export function changedNumbers(teamId: number, revision: number): Prisma.Sql {
  return Prisma.sql`
    select first_id as number from change_records
    where team_id = ${teamId} and revision > ${revision} and entity in ('card', 'spells')
      and first_id = last_id
    union
    select (element ->> 'number')::int
    from change_records,
      lateral (values (before), (after)) as sides (side),
      lateral jsonb_array_elements(
        case when jsonb_typeof(side) = 'array' then side else '[]'::jsonb end
      ) as element
    where team_id = ${teamId} and revision > ${revision} and entity in ('card', 'spells')
      and first_id <> last_id and element ->> 'number' is not null`;
}

/** The numbers of the cards touched after a revision that are in the bin or deleted, ascending. */
export async function findRemovedNumbers(teamId: number, revision: number): Promise<number[]> {
  const rows = await database().$queryRaw<{ number: number }[]>`
    select changed.number from (${changedNumbers(teamId, revision)}) changed
    where not exists (
      select 1 from cards
      where team_id = ${teamId} and cards.number = changed.number and binned_at is null
    )
    order by changed.number`;
  return rows.map((row) => row.number);
}
