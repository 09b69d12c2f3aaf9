import "server-only";
import { countCardsByList, countCarriedNames, type NameCount } from "@/lib/db/card-names";
import { findListedNames, type NameListKey } from "@/lib/db/listed-names";
import type { Size, Stream, WorkType } from "@/lib/db/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Counted<T> = T & { cards: number };

export type NameCounts = {
  types: Counted<WorkType>[];
  sizes: Counted<Size>[];
  streams: Counted<Stream>[];
  clients: NameCount[];
  classesOfService: NameCount[];
};

/** A team's lists, and the names that its cards carry, with how many cards there are of each. */
export async function loadNameCounts(context: ServiceContext): Promise<NameCounts> {
  const { teamId } = context;
  const team = await loadTeam(context);
  const counts = await countCardsByList(teamId);
  const counted = <T extends { id: number }>(rows: T[], cards: Map<number, number>) =>
    rows.map((row) => ({ ...row, cards: cards.get(row.id) ?? 0 }));
  const join = async (list: NameListKey, carried: NameCount[]) => {
    const listed = await findListedNames(teamId, list);
    const cards = new Map(carried.map((one) => [one.name, one.cards]));
    const names = new Set([...listed.map((one) => one.name), ...cards.keys()]);
    return [...names].map((name) => ({ name, cards: cards.get(name) ?? 0 }));
  };
  return {
    types: counted(team.types, counts.type),
    sizes: counted(team.sizes, counts.size),
    streams: counted(team.streams, counts.stream),
    clients: await join("client", await countCarriedNames(teamId, "client")),
    classesOfService: await join(
      "class_of_service",
      await countCarriedNames(teamId, "classOfService"),
    ),
  };
}
