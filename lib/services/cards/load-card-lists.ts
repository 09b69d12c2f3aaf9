import "server-only";
import type { CardLists } from "@/lib/cards/fields/field-description";
import { findCarriedNames } from "@/lib/db/card-names";
import { findListedNames } from "@/lib/db/listed-names";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** What forms offer for a card: the team's types, sizes, streams, clients and classes of service. */
export async function loadCardLists(context: ServiceContext): Promise<CardLists> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "card-lists", async () => {
    const [clients, listedClients, classes, listedClasses] = await Promise.all([
      findCarriedNames(team.id, "client"),
      findListedNames(team.id, "client"),
      findCarriedNames(team.id, "classOfService"),
      findListedNames(team.id, "class_of_service"),
    ]);
    return {
      types: namesOf(team.types),
      sizes: namesOf(team.sizes),
      streams: namesOf(team.streams),
      clients: [...new Set([...namesOf(listedClients), ...clients])],
      classesOfService: [...new Set([...namesOf(listedClasses), ...classes])],
    };
  });
}

function namesOf(list: readonly { name: string }[]): string[] {
  return list.map((one) => one.name);
}
