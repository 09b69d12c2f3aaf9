import "server-only";
import { countCardsByList, countCarriedNames, type NameCount } from "@/lib/db/card-names";
import { findListedNames, type NameListKey } from "@/lib/db/listed-names";
import { findVersions } from "@/lib/db/settings-versions";
import type { Size, Stream, WorkType } from "@/lib/db/team-lists";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Counted<T> = T & { cards: number; version: number };

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
  const counted = async <T extends { id: number }>(list: "type" | "size" | "stream", rows: T[]) => {
    const versions = await findVersions(teamId, list);
    return rows.map((row) => ({
      ...row,
      cards: counts[list].get(row.id) ?? 0,
      version: versions.get(row.id) ?? 0,
    }));
  };
  const join = async (list: NameListKey, carried: NameCount[]) => {
    const listed = await findListedNames(teamId, list);
    const cards = new Map(carried.map((one) => [one.name, one.cards]));
    const names = new Set([...listed.map((one) => one.name), ...cards.keys()]);
    return [...names].map((name) => ({ name, cards: cards.get(name) ?? 0 }));
  };
  return {
    types: await counted("type", team.types),
    sizes: await counted("size", team.sizes),
    streams: await counted("stream", team.streams),
    clients: await join("client", await countCarriedNames(teamId, "client")),
    classesOfService: await join(
      "class_of_service",
      await countCarriedNames(teamId, "classOfService"),
    ),
  };
}
