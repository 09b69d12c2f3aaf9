import "server-only";
import { type Database, database } from "@/lib/db/client";
import type { Source } from "@/lib/db/write-team";

export type SettingsChange = {
  revision: number;
  at: Date;
  actor: string;
  source: Source;
  place: string | null;
  undoes: number | null;
  /** What it did to each entity, by its key; null where it was not there */
  records: {
    entity: string;
    id: number;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }[];
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

/** What rates, budgets and people on cards change. */
export const costEntities: readonly string[] = ["day_rate", "budget", "currency", "card_people"];

/** What owners change of who may see and change the team. */
export const memberEntities: readonly string[] = [
  ...["member", "invitation", "api_token", "share_link", "alert"],
];

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
             jsonb_agg(jsonb_build_object('entity', entity, 'id', first_id, 'before', before, 'after', after)
                       order by id) as records
      from change_records
      where team_id = ${teamId} and entity = any(${[...entities]}::text[]) and first_id = last_id
      group by revision order by revision desc limit ${limit}
    ) r
    join changes c on c.team_id = ${teamId} and c.revision = r.revision
    order by c.revision desc`;
}

export type SettingsSide = Record<string, unknown>;

/** What one change did to one entity of the settings; null where it was not there. */
export type SettingsUndoRecord = {
  entity: string;
  id: number;
  before: SettingsSide | null;
  after: SettingsSide | null;
};

/** What a change did to a team's settings. */
export async function findSettingsRecords(
  teamId: number,
  revision: number,
  db: Database = database(),
): Promise<SettingsUndoRecord[]> {
  const records = await db.changeRecord.findMany({
    where: { teamId, revision, entity: { in: [...settingsEntities] } },
    orderBy: { id: "asc" },
    select: { entity: true, firstId: true, before: true, after: true },
  });
  return records.map(({ entity, firstId, before, after }) => ({
    entity,
    id: firstId,
    before: before as SettingsSide | null,
    after: after as SettingsSide | null,
  }));
}
