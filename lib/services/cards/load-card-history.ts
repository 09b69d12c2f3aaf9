import "server-only";
import type { CardSide, HistoryEntry } from "@/lib/cards/history/card-history";
import { spellSentences } from "@/lib/cards/history/spell-sentences";
import { findCardChanges, findGoneNames, findSpellChanges } from "@/lib/db/card-changes";
import { type CardRow, valuesOf } from "@/lib/db/card-row";
import { changedWhen } from "@/lib/services/cards/changed-when";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** What happened to a card, the latest first. */
export async function loadCardHistory(
  context: ServiceContext,
  number: number,
): Promise<HistoryEntry[]> {
  const team = await loadTeam(context);
  const changes = await findCardChanges(team.id, number);
  const spells = await findSpellChanges(team.id, number);
  const gone = await findGoneNames(team.id);
  return changes.map(({ at, before, after, ...rest }) => {
    const touched = spells.get(rest.revision);
    const isMoved = before !== null && after !== null && before.queueRank !== after.queueRank;
    return {
      ...rest,
      when: changedWhen(at, team),
      before: before && sideOf(team, gone, before),
      after: after && sideOf(team, gone, after),
      others: [
        ...(touched ? spellSentences(touched.before, touched.after) : []),
        ...(isMoved && after.committed === null ? ["Moved in the queue"] : []),
      ],
    };
  });
}

function sideOf(team: LoadedTeam, gone: GoneNames, row: CardRow): CardSide {
  const lists = { type: team.types, size: team.sizes, stream: team.streams };
  return valuesOf(row, (field, id) => {
    const known = lists[field].find((one) => one.id === id);
    return known?.name ?? gone.get(`${field}:${id}`) ?? "one that is gone";
  });
}

type GoneNames = Awaited<ReturnType<typeof findGoneNames>>;
