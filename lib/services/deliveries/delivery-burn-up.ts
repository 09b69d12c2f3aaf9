import "server-only";
import type { Delivery } from "@/lib/cards/deliveries/delivery";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { dayNumberOrNull } from "@/lib/db/days";
import type { DeliveryCardRow } from "@/lib/db/delivery-cards";
import { type BurnUpStay, burnUp } from "@/lib/metrics/forecast/burn-up";
import type { DeliveryFigures } from "@/lib/metrics/forecast/delivery-figures";
import type { TeamStand } from "@/lib/services/deliveries/team-stands";

/** How a delivery went from the day it was made up to today. */
export function deliveryBurnUp(
  { created, targets, stays }: Delivery,
  stands: ReadonlyMap<number, TeamStand>,
  today: IsoDay,
): DeliveryFigures["burnUp"] {
  const counted = stays.flatMap(({ teamId, number, added, removed }): BurnUpStay[] => {
    const card = stands.get(teamId)?.cards.get(number);
    if (!card || card.isExcluded) return [];
    return [
      {
        added: toDayNumber(added),
        removed: dayNumberOrNull(removed),
        cancelled: dayNumberOrNull(card.cancelled),
        releases: releasesOf(card),
      },
    ];
  });
  const steps = targets.map(({ on, since }) => ({
    on: toDayNumber(on),
    since: toDayNumber(since),
  }));
  const range = { from: toDayNumber(created), to: toDayNumber(today) };
  return burnUp(counted, steps, range).map(({ day, scope, done, target }) => ({
    ...{ day: toIsoDay(day), scope, done, target: toIsoDay(target) },
  }));
}

function releasesOf({ released, reopened }: DeliveryCardRow): BurnUpStay["releases"] {
  const ended = reopened.map(({ on, undone }) => ({
    ...{ on: toDayNumber(on), undone: toDayNumber(undone) },
  }));
  return released === null ? ended : [...ended, { on: toDayNumber(released), undone: null }];
}
