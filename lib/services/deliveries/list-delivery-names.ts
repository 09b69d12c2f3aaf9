import "server-only";
import { targetOf } from "@/lib/cards/deliveries/delivery";
import type { IsoDay } from "@/lib/dates/day";
import { findDeliveries } from "@/lib/db/deliveries";
import { findDeliveriesOfCard } from "@/lib/db/delivery-cards";
import { getTeamById } from "@/lib/db/teams";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** A delivery to choose. */
export type DeliveryName = { id: number; name: string; target: IsoDay };

/** The team's deliveries that cards can be added to, the earliest target first. */
export async function listDeliveryNames(context: ServiceContext): Promise<DeliveryName[]> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "delivery-names", async () => {
    const deliveries = await findDeliveries(team.id, { archived: false });
    return deliveries
      .map((one) => ({ id: one.id, name: one.name, target: targetOf(one) }))
      .sort((one, other) => (one.target < other.target ? -1 : 1));
  });
}

/** A delivery that a card is in; `team` and `teamName` are those of the delivery. */
export type CardDelivery = DeliveryName & { team: string; teamName: string };

/** The deliveries, of whichever team, that hold a card and are not archived. */
export async function listCardDeliveries(
  team: LoadedTeam,
  number: number,
): Promise<CardDelivery[]> {
  const found = await findDeliveriesOfCard(team.id, number);
  const named = await Promise.all(
    found.map(async ({ teamId, ...delivery }) => {
      const owner = teamId === team.id ? team : await getTeamById(teamId);
      return owner ? [{ ...delivery, team: owner.slug, teamName: owner.name }] : [];
    }),
  );
  return named.flat();
}
