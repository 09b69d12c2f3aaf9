import "server-only";
import type { CardSide, HistoryEntry } from "@/lib/cards/history/card-history";
import { spellSentences } from "@/lib/cards/history/spell-sentences";
import { findCardChanges, findGoneNames, findSpellChanges } from "@/lib/db/card-changes";
import type { CardRow } from "@/lib/db/cards";
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
  const { title, reference, url, client, classOfService, labels, excludedReason, notes } = row;
  const { prioritised, committed, released, promised, cancelled } = row;
  return {
    ...{ title, reference, url, client, classOfService, labels, excludedReason, notes },
    ...{ prioritised, committed, released, promised, cancelled },
    type: nameOf(team.types, row.typeId, gone.get(`type:${row.typeId}`)),
    size:
      row.sizeId === null ? null : nameOf(team.sizes, row.sizeId, gone.get(`size:${row.sizeId}`)),
    stream:
      row.streamId === null
        ? null
        : nameOf(team.streams, row.streamId, gone.get(`stream:${row.streamId}`)),
  };
}

function nameOf(list: readonly { id: number; name: string }[], id: number, gone?: string): string {
  return list.find((one) => one.id === id)?.name ?? gone ?? "one that is gone";
}

type GoneNames = Awaited<ReturnType<typeof findGoneNames>>;
