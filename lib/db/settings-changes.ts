import "server-only";
import { entitiesOf, settingsKinds } from "@/lib/cards/history/history-kinds";
import { type Database, database } from "@/lib/db/client";

/** What settings change. */
const settingsEntities = entitiesOf(settingsKinds);

/** What the support rota changes. */
export const rotaEntities = entitiesOf(["rota"]);

/** What rates, budgets and people on cards change. */
export const costEntities = entitiesOf(["costs", "people"]);

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
    where: { teamId, revision, entity: { in: settingsEntities } },
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
