import "server-only";
import { type Delivery, targetOf } from "@/lib/cards/deliveries/delivery";
import { requireRole } from "@/lib/cards/people/actor";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type {
  DeliveryCard,
  DeliveryFigures,
  DeliveryState,
  DeliveryTeam,
} from "@/lib/metrics/forecast/delivery-figures";
import type { ForecastDays } from "@/lib/metrics/forecast/forecast";
import {
  chanceBy,
  jointChance,
  jointDays,
  type TeamRuns,
} from "@/lib/metrics/forecast/joint-chance";
import { canForecast, minActiveDays } from "@/lib/metrics/forecast/throughput-sample";
import { deliveryBurnUp } from "@/lib/services/deliveries/delivery-burn-up";
import { deliveryCards } from "@/lib/services/deliveries/delivery-cards";
import { deliveryRuns, type RunsAsked } from "@/lib/services/deliveries/delivery-runs";
import { loadTeamStands, type TeamStand } from "@/lib/services/deliveries/team-stands";
import type { ServiceContext } from "@/lib/services/team/service-context";

type Left = { stand: TeamStand; left: number; items: number };
type Runs = Map<number, Map<number, TeamRuns>>;

/**
 * The figures of deliveries as of today: every team is read by its own key and simulated once for
 * all of them. METRICS section 9.
 */
export async function workOutDeliveries(
  context: ServiceContext,
  today: IsoDay,
  deliveries: readonly Delivery[],
): Promise<DeliveryFigures[]> {
  requireRole(context, "viewer");
  const stands = await loadTeamStands(
    context,
    deliveries.flatMap(({ stays }) => stays),
  );
  const parts = deliveries.map((delivery) => {
    const cards = deliveryCards(delivery, stands);
    return { delivery, cards, left: leftOf(cards, stands) };
  });
  const asked = new Map<TeamStand, RunsAsked[]>();
  for (const { delivery, left } of parts) {
    for (const { stand, items } of left) {
      const others = asked.get(stand) ?? [];
      asked.set(stand, [...others, { items, by: targetOf(delivery) }]);
    }
  }
  const runs: Runs = new Map();
  for (const [stand, questions] of asked) {
    runs.set(stand.team.id, await deliveryRuns(stand, questions));
  }
  return parts.map(({ delivery, cards, left }) => ({
    ...figuresOf(delivery, cards, left, { today, runs }),
    burnUp: deliveryBurnUp(delivery, stands, today),
    cards,
  }));
}

/** What each team still has to do: the furthest of its cards decides. */
function leftOf(cards: readonly DeliveryCard[], stands: Map<number, TeamStand>): Left[] {
  return [...stands.values()].flatMap((stand) => {
    const own = cards.flatMap(({ team, items }) =>
      team === stand.team.slug && items !== null ? [items] : [],
    );
    return own.length === 0 ? [] : [{ stand, left: own.length, items: Math.max(...own) }];
  });
}

function figuresOf(
  delivery: Delivery,
  cards: readonly DeliveryCard[],
  left: readonly Left[],
  { today, runs }: { today: IsoDay; runs: Runs },
): Omit<DeliveryFigures, "burnUp" | "cards"> {
  const target = targetOf(delivery);
  const by = toDayNumber(target);
  const isOver = target < today;
  const known = left.flatMap(({ stand, items }) => runs.get(stand.team.id)?.get(items) ?? []);
  const canSay = known.length === left.length;
  const days = canSay ? jointDays(known) : { p50: null, p85: null, p95: null };
  const day = (one: number | null) => (one === null ? null : toIsoDay(one));
  const likely = { p50: day(days.p50), p85: day(days.p85), p95: day(days.p95) };
  const counted = cards.filter(({ state }) => state !== "cancelled" && state !== "left-out");
  const released = counted.flatMap((card) => card.released ?? []);
  const isDone = counted.length > 0 && left.length === 0;
  const chance =
    isDone || counted.length === 0 || isOver || !canSay
      ? null
      : jointChance(known.map((one) => chanceBy(one, by)));
  return {
    asOf: today,
    state: stateOf({ isEmpty: counted.length === 0, isDone, isOver, canSay, likely, target }),
    done: released.length,
    of: counted.length,
    finished: isDone ? (released.sort().at(-1) ?? null) : null,
    chance,
    likely,
    teams: left.map((one) => teamOf(one, runs, isOver ? null : by)),
  };
}

type Standing = Record<"isEmpty" | "isDone" | "isOver" | "canSay", boolean> & {
  likely: ForecastDays;
  target: IsoDay;
};

function stateOf({ isEmpty, isDone, isOver, canSay, likely, target }: Standing): DeliveryState {
  if (isEmpty) return "empty";
  if (isDone) return "done";
  if (isOver) return "late";
  if (!canSay) return "unknown";
  return likely.p85 === null || likely.p85 > target ? "at-risk" : "on-course";
}

function teamOf({ stand, left, items }: Left, runs: Runs, by: number | null): DeliveryTeam {
  const { team, sample } = stand;
  const own = runs.get(team.id)?.get(items);
  return {
    ...{ team: team.slug, name: team.name, left, items },
    chance: own === undefined || by === null ? null : chanceBy(own, by),
    missing: canForecast(sample) ? null : { activeDays: sample.activeDays, needed: minActiveDays },
  };
}
