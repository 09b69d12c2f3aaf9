import "server-only";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import type { DeliveryCardRow } from "@/lib/db/delivery-cards";
import type { DeliveryCard } from "@/lib/metrics/forecast/delivery-figures";
import type { TeamStand } from "@/lib/services/deliveries/team-stands";

/** The cards that are in a delivery now, in the order in which they came; those gone are left out. */
export function deliveryCards(
  { stays }: Pick<Delivery, "stays">,
  stands: ReadonlyMap<number, TeamStand>,
): DeliveryCard[] {
  return stays.flatMap(({ teamId, number, added, removed }) => {
    const stand = stands.get(teamId);
    const row = removed === null ? stand?.cards.get(number) : undefined;
    if (!stand || !row) return [];
    const { team, places, inProgress } = stand;
    const state = stateOf(row);
    const place = state === "queued" ? (places.get(number) ?? null) : null;
    const isLeft = state === "queued" || state === "in-progress";
    return [
      {
        ...{ team: team.slug, teamName: team.name, number, title: row.title, state, place, added },
        type: team.types.find(({ id }) => id === row.typeId)?.name ?? "",
        released: row.released,
        // A card in progress counts as the last of them: which comes first nobody knows.
        items: isLeft ? Math.max(1, inProgress + (place ?? 0)) : null,
      },
    ];
  });
}

function stateOf(card: DeliveryCardRow): DeliveryCard["state"] {
  if (card.isExcluded) return "left-out";
  if (card.cancelled !== null) return "cancelled";
  if (card.released !== null) return "released";
  return card.committed === null ? "queued" : "in-progress";
}
