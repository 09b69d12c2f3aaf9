import "server-only";
import { database } from "@/lib/db/client";
import type { NameListKey } from "@/lib/db/listed-names";

const fields = { client: "client", class_of_service: "classOfService" } as const;

/**
 * Whether an idempotency key was used, and then the spelling of the name that was changed under it,
 * as the cards or the list had it; a null name where the key belongs to another kind of change.
 */
export async function findRenamedName(
  teamId: number,
  idempotencyKey: string,
  list: NameListKey,
): Promise<{ name: string | null } | null> {
  const field = fields[list];
  const [found = null] = await database().$queryRaw<{ name: string | null }[]>`
    select coalesce(r.before -> 0 ->> ${field}, r.before ->> ${field}, r.before ->> 'name') as name
    from changes c
    left join change_records r on r.team_id = c.team_id and r.revision = c.revision
      and r.entity in ('card', ${list}) and r.before is not null
    where c.team_id = ${teamId} and c.idempotency_key = ${idempotencyKey}
    order by r.entity = 'card' desc nulls last, r.id limit 1`;
  return found;
}
