import "server-only";
import { changedHow } from "@/lib/cards/history/card-history";
import type { SettingsEntry } from "@/lib/cards/history/settings-history";
import { requireRole } from "@/lib/cards/people/actor";
import { memberSentences } from "@/lib/cards/people/member-sentences";
import { findSettingsChanges, memberEntities } from "@/lib/db/settings-changes";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

const maxShown = 50;

/**
 * Who came, went, was invited, got a token or shared something, the latest first; of links alone
 * where that is asked. For owners.
 */
export async function loadMembersHistory(
  context: ServiceContext,
  of: "all" | "links" = "all",
): Promise<SettingsEntry[]> {
  requireRole(context, "owner");
  const team = await loadTeam(context);
  const entities = of === "links" ? ["share_link"] : memberEntities;
  const changes = await findSettingsChanges(team.id, entities, maxShown);
  return changes.flatMap(({ revision, at, records, ...rest }) => {
    const sentences = memberSentences(records);
    if (sentences.length === 0) return [];
    return [{ revision, how: changedHow({ when: changedWhen(at, team), ...rest }), sentences }];
  });
}
