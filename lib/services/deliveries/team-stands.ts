import "server-only";
import type { CardKey } from "@/lib/cards/deliveries/delivery";
import { requireRole } from "@/lib/cards/people/actor";
import { Problem } from "@/lib/cards/problem";
import { type DayNumber, toDayNumber } from "@/lib/dates/day";
import { findOpenCards } from "@/lib/db/cards-as-of";
import { type DeliveryCardRow, findDeliveryCards } from "@/lib/db/delivery-cards";
import { findQueueCards } from "@/lib/db/queue-cards";
import type { ThroughputSample } from "@/lib/metrics/forecast/throughput-sample";
import { recentSample } from "@/lib/services/forecast/forecast-basis";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** What deliveries need of a team, as of its today. */
export type TeamStand = {
  team: LoadedTeam;
  asOf: DayNumber;
  /** The cards asked about that are there, by number */
  cards: Map<number, DeliveryCardRow>;
  inProgress: number;
  /** Of each card of the queue that forecasts count, its place from 1 */
  places: Map<number, number>;
  sample: ThroughputSample;
};

/**
 * The teams of some cards, by key, each read by its own key. A team that is gone is left out, and
 * so is a card that is gone or in the bin.
 */
export async function loadTeamStands(
  context: ServiceContext,
  cards: readonly CardKey[],
): Promise<Map<number, TeamStand>> {
  requireRole(context, "viewer");
  const numbers = new Map<number, Set<number>>();
  for (const { teamId, number } of cards) {
    numbers.set(teamId, (numbers.get(teamId) ?? new Set()).add(number));
  }
  const stands = await Promise.all(
    [...numbers].map(async ([teamId, asked]) => {
      const team = await teamOf(context, teamId);
      return team === null ? [] : [[teamId, await standOf(team, [...asked])] as const];
    }),
  );
  return new Map(stands.flat());
}

async function teamOf(context: ServiceContext, teamId: number): Promise<LoadedTeam | null> {
  if (teamId === context.teamId) return loadTeam(context);
  const { actor, now } = context;
  return loadTeam({ actor, now, teamId }).catch((error) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
}

async function standOf(team: LoadedTeam, numbers: readonly number[]): Promise<TeamStand> {
  const asOf = toDayNumber(team.today);
  const [cards, queue] = await Promise.all([
    findDeliveryCards(team.id, numbers),
    rememberForRevision(team, `delivery-queue:${team.today}`, async () => {
      const { cards: open } = await findOpenCards(team.id, asOf, asOf);
      const waiting = (await findQueueCards(team.id)).filter(({ isExcluded }) => !isExcluded);
      return {
        inProgress: open.length,
        places: new Map(waiting.map(({ number }, index) => [number, index + 1])),
        sample: await recentSample(team),
      };
    }),
  ]);
  return { team, asOf, cards: new Map(cards.map((card) => [card.number, card])), ...queue };
}
