import "server-only";
import { entitiesOf } from "@/lib/cards/history/history-kinds";
import { type Database, database } from "@/lib/db/client";

/**
 * The versions of a kind of settings' things, by key: the last change of each. What was never
 * changed since the team was made has none.
 */
export async function findVersions(
  teamId: number,
  entity: string,
  db: Database = database(),
): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ id: number; version: number }[]>`
    select first_id as id, max(revision) as version from change_records
    where team_id = ${teamId} and entity = ${entity} and first_id = last_id
      and before is distinct from after
    group by first_id`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

const ofTeam = entitiesOf(["team", "days"]);

/** The last change of a team's name, days and rule; 0 while they are as they were made. */
export async function getTeamVersion(teamId: number, db: Database = database()): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>`
    select coalesce(max(revision), 0)::int as version from change_records
    where team_id = ${teamId} and entity = any(${ofTeam}::text[]) and first_id = last_id
      and before is not null and before is distinct from after`;
  return row?.version ?? 0;
}
