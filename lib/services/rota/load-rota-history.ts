import "server-only";
import { changedHow } from "@/lib/cards/history/card-history";
import { rotaSentences } from "@/lib/cards/history/rota-history";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import { findSettingsChanges, rotaEntities } from "@/lib/db/settings-changes";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 30;

/** What was changed in a team's support rota, the latest first. */
export async function loadRotaHistory(context: ServiceContext): Promise<SettingsEntry[]> {
  const team = await loadTeam(context);
  const changes = await findSettingsChanges(team.id, rotaEntities, maxShown);
  return changes.flatMap(({ revision, at, records, ...rest }) => {
    const sentences = rotaSentences(records);
    if (sentences.length === 0) return [];
    return [{ revision, how: changedHow({ when: changedWhen(at, team), ...rest }), sentences }];
  });
}
