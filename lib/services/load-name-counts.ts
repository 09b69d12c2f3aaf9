import "server-only";
import { countCarriedNames, type NameCount } from "@/lib/db/card-names";
import { findListedNames, type NameListKey } from "@/lib/db/listed-names";
import type { ServiceContext } from "@/lib/services/service-context";

/** Clients and classes of service, listed or carried by cards, with how many cards carry each. */
export async function loadNameCounts({
  teamId,
}: ServiceContext): Promise<{ clients: NameCount[]; classesOfService: NameCount[] }> {
  const join = async (list: NameListKey, carried: NameCount[]) => {
    const listed = await findListedNames(teamId, list);
    const cards = new Map(carried.map((one) => [one.name, one.cards]));
    const names = new Set([...listed.map((one) => one.name), ...cards.keys()]);
    return [...names].map((name) => ({ name, cards: cards.get(name) ?? 0 }));
  };
  return {
    clients: await join("client", await countCarriedNames(teamId, "client")),
    classesOfService: await join(
      "class_of_service",
      await countCarriedNames(teamId, "classOfService"),
    ),
  };
}
