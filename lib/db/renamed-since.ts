import "server-only";
import type { Database } from "@/lib/db/client";
import type { NameListKey } from "@/lib/db/listed-names";

const fields = { client: "client", class_of_service: "classOfService" } as const;

/** What a name was last renamed to, or merged with; null where it was taken away or never there. */
export async function findNameSince(
  teamId: number,
  list: NameListKey,
  from: string,
  db: Database,
): Promise<string | null> {
  const field = fields[list];
  const [found] = await db.$queryRaw<{ name: string | null }[]>`
    select coalesce(r.after ->> 'name', r.after ->> ${field}, r.after -> 0 ->> ${field}) as name
    from changes c
    join change_records r on r.team_id = c.team_id and r.revision = c.revision
      and r.entity in ('card', ${list})
    where c.team_id = ${teamId} and c.action = 'rename-name'
      and coalesce(r.before ->> 'name', r.before ->> ${field}, r.before -> 0 ->> ${field}) = ${from}
    order by c.revision desc, r.entity = 'card' desc, r.id limit 1`;
  return found?.name ?? null;
}
