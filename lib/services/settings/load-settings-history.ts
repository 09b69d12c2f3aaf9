import "server-only";
import { changedHow } from "@/lib/cards/history/card-history";
import { type SettingsEntry, settingsSentences } from "@/lib/cards/history/settings-history";
import { findSettingsChanges, settingsEntities } from "@/lib/db/settings-changes";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 50;

/** What was changed in a team's settings, the latest first. */
export async function loadSettingsHistory(context: ServiceContext): Promise<SettingsEntry[]> {
  const team = await loadTeam(context);
  const changes = await findSettingsChanges(team.id, settingsEntities, maxShown);
  return changes.flatMap(({ revision, at, records, ...rest }) => {
    const sentences = settingsSentences(records);
    if (sentences.length === 0) return [];
    return [{ revision, how: changedHow({ when: changedWhen(at, team), ...rest }), sentences }];
  });
}
