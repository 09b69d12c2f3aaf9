import "server-only";
import type { CardSide, HistoryEntry } from "@/lib/cards/card-history";
import { dayInZone } from "@/lib/dates/day-in-zone";
import { showDay } from "@/lib/dates/show-day";
import { findCardChanges } from "@/lib/db/card-changes";
import type { CardRow } from "@/lib/db/cards";
import { type LoadedTeam, loadTeam } from "@/lib/services/load-team";
import type { ServiceContext } from "@/lib/services/service-context";

/** What happened to a card, the latest first. */
export async function loadCardHistory(
  context: ServiceContext,
  number: number,
): Promise<HistoryEntry[]> {
  const team = await loadTeam(context);
  const changes = await findCardChanges(team.id, number);
  return changes.map(({ at, before, after, ...rest }) => ({
    ...rest,
    when: whenOf(at, team),
    before: before && sideOf(team, before),
    after: after && sideOf(team, after),
  }));
}

function whenOf(at: Date, team: LoadedTeam): string {
  const day = dayInZone(at, team.timeZone);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: team.timeZone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return `${day === team.today ? "today" : showDay(day)} ${time}`;
}

function sideOf(team: LoadedTeam, row: CardRow): CardSide {
  const { title, reference, url, client, classOfService, labels, excludedReason, notes } = row;
  const { prioritised, committed, released, promised, cancelled } = row;
  return {
    ...{ title, reference, url, client, classOfService, labels, excludedReason, notes },
    ...{ prioritised, committed, released, promised, cancelled },
    type: nameOf(team.types, row.typeId),
    size: row.sizeId === null ? null : nameOf(team.sizes, row.sizeId),
    stream: row.streamId === null ? null : nameOf(team.streams, row.streamId),
  };
}

function nameOf(list: readonly { id: number; name: string }[], id: number): string {
  return list.find((one) => one.id === id)?.name ?? "one that is gone";
}
