import "server-only";
import { targetOf } from "@/lib/cards/deliveries/delivery";
import { mayDo } from "@/lib/cards/people/actor";
import type { IsoDay } from "@/lib/dates/day";
import { findDeliveries } from "@/lib/db/deliveries";
import { findDeliveriesOfCards } from "@/lib/db/delivery-cards";
import { getTeamById, type Team } from "@/lib/db/teams";
import { loadTeam } from "@/lib/services/team/load-team";
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

/** The deliveries, of whichever team that whoever asks is in, that hold cards of a team and are not archived, by card. */
export async function listCardDeliveries(
  context: ServiceContext,
  numbers: readonly number[],
): Promise<Map<number, CardDelivery[]>> {
  const team = await loadTeam(context);
  const all = await findDeliveriesOfCards(team.id, numbers);
  const found = all.filter(({ teamId }) => mayDo(context.actor, teamId, "viewer"));
  const owners = new Map<number, Team | null>([[team.id, team]]);
  for (const { teamId } of found) {
    if (!owners.has(teamId)) owners.set(teamId, await getTeamById(teamId));
  }
  const byCard = new Map<number, CardDelivery[]>();
  for (const { number, teamId, ...delivery } of found) {
    const owner = owners.get(teamId);
    if (!owner) continue;
    const named = { ...delivery, team: owner.slug, teamName: owner.name };
    byCard.set(number, [...(byCard.get(number) ?? []), named]);
  }
  return byCard;
}
