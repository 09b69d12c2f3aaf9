import "server-only";
import { type Delivery, targetOf } from "@/lib/cards/deliveries/delivery";
import type { IsoDay } from "@/lib/dates/day";
import { findDeliveries, getDelivery } from "@/lib/db/deliveries";
import type { DeliveryFigures } from "@/lib/metrics/forecast/delivery-figures";
import { deliveryGone } from "@/lib/services/deliveries/delivery-problems";
import { hideOthers } from "@/lib/services/deliveries/hide-others";
import { workOutDeliveries } from "@/lib/services/deliveries/work-out-deliveries";
import { loadTeam } from "@/lib/services/team/load-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** A delivery with its figures; those of an archived one are as they stood. */
export type LoadedDelivery = {
  id: number;
  name: string;
  target: IsoDay;
  /** Every target that it had and since when; the last is in force */
  targets: Delivery["targets"];
  created: IsoDay;
  archived: IsoDay | null;
} & DeliveryFigures;

/** The same without what only a page of its own shows. */
export type ListedDelivery = Omit<LoadedDelivery, "burnUp" | "cards">;

/** A delivery's number from an address; a 404 Problem for anything that is none. */
export function deliveryIdOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw deliveryGone();
  return Number(text);
}

/** The team's deliveries, the earliest target first; those archived, the latest first. */
export async function loadDeliveries(
  context: ServiceContext,
): Promise<{ deliveries: ListedDelivery[]; archived: ListedDelivery[] }> {
  const { today } = await loadTeam(context);
  const [current, past] = await Promise.all([
    findDeliveries(context.teamId, { archived: false }),
    findDeliveries(context.teamId, { archived: true }),
  ]);
  const figures = await workOutDeliveries(context, today, current);
  const listed = await Promise.all(
    current.map(async (delivery, place) =>
      toListed(delivery, await hideOthers(context, figures[place] as DeliveryFigures)),
    ),
  );
  const archived = await Promise.all(
    past.map(async (one) => toListed(one, await hideOthers(context, storedFigures(one)))),
  );
  return {
    deliveries: listed.sort((one, other) => (one.target < other.target ? -1 : 1)),
    archived: archived.sort((one, other) =>
      (one.archived ?? "") > (other.archived ?? "") ? -1 : 1,
    ),
  };
}

/** One delivery; a 404 Problem where there is none. */
export async function loadDelivery(context: ServiceContext, id: number): Promise<LoadedDelivery> {
  const { today } = await loadTeam(context);
  const delivery = await getDelivery(context.teamId, id);
  if (delivery === null) throw deliveryGone();
  const [figures] =
    delivery.archived === null
      ? await workOutDeliveries(context, today, [delivery])
      : [storedFigures(delivery)];
  return toLoaded(delivery, await hideOthers(context, figures as DeliveryFigures));
}

/** Stored by this program when the delivery was archived. */
function storedFigures({ figures }: Delivery): DeliveryFigures {
  return figures as unknown as DeliveryFigures;
}

function toLoaded(delivery: Delivery, figures: DeliveryFigures): LoadedDelivery {
  const { id, name, targets, created, archived } = delivery;
  return { id, name, target: targetOf(delivery), targets, created, archived, ...figures };
}

function toListed(delivery: Delivery, figures: DeliveryFigures): ListedDelivery {
  const { burnUp, cards, ...rest } = figures;
  const { id, name, targets, created, archived } = delivery;
  return { id, name, target: targetOf(delivery), targets, created, archived, ...rest };
}
