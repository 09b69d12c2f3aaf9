import "server-only";
import type { HistoryEntry } from "@/lib/cards/history/card-history";
import { spellSentences } from "@/lib/cards/history/spell-sentences";
import { findCardChanges, findSpellChanges } from "@/lib/db/card-changes";
import { cardSides, queueSentences } from "@/lib/services/cards/card-sides";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What happened to a card, the latest first. */
export async function loadCardHistory(
  context: ServiceContext,
  number: number,
): Promise<HistoryEntry[]> {
  const team = await loadTeam(context);
  const changes = await findCardChanges(team.id, number);
  const spells = await findSpellChanges(team.id, number);
  const sideOf = await cardSides(team);
  return changes.map(({ at, before, after, ...rest }) => {
    const touched = spells.get(rest.revision);
    return {
      ...rest,
      when: changedWhen(at, team),
      before: before && sideOf(before),
      after: after && sideOf(after),
      others: [
        ...(touched ? spellSentences(touched.before, touched.after) : []),
        ...queueSentences(before, after),
      ],
    };
  });
}
