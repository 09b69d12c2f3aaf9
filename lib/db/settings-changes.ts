import "server-only";
import type { SettingsRecord } from "@/lib/cards/history/settings-history";
import { database } from "@/lib/db/client";
import type { Source } from "@/lib/db/write-team";

export type SettingsChange = {
  revision: number;
  at: Date;
  actor: string;
  source: Source;
  place: string | null;
  undoes: number | null;
  records: SettingsRecord[];
};

/** What settings change. */
export const settingsEntities: readonly string[] = [
  "team",
  "calendar",
  "type",
  "size",
  "stream",
  "client",
  "class_of_service",
  "marked_day",
  "head_count",
];

/** What the support rota changes. */
export const rotaEntities: readonly string[] = ["rota_person", "rota_week"];

/** The latest changes of some of a team's entities, the last first. */
export async function findSettingsChanges(
  teamId: number,
  entities: readonly string[],
  limit: number,
): Promise<SettingsChange[]> {
  return database().$queryRaw<SettingsChange[]>`
    select c.revision, c.at, c.actor, c.source::text as source, c.place, c.undoes, r.records
    from (
      select revision,
             jsonb_agg(jsonb_build_object('entity', entity, 'before', before, 'after', after)
                       order by id) as records
      from change_records
      where team_id = ${teamId} and entity = any(${[...entities]}::text[]) and first_id = last_id
      group by revision order by revision desc limit ${limit}
    ) r
    join changes c on c.team_id = ${teamId} and c.revision = r.revision
    order by c.revision desc`;
}
