import "server-only";
import type { DayNumber } from "@/lib/dates/day";
import type { CardScope } from "@/lib/db/card-scope";
import { findPastCards, type PastCardRow } from "@/lib/db/past-cards";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/**
 * The cards of a scope that were committed by the end of a day, as known then: a later release or
 * cancellation has not happened. By number; excluded ones are marked. They are kept once for all
 * days; only those that were otherwise then are copied.
 */
export async function findCardsKnownOn(
  team: LoadedTeam,
  scope: CardScope,
  day: DayNumber,
): Promise<PastCardRow[]> {
  const stored = await rememberForRevision(team, `past-cards:${JSON.stringify(scope)}`, () =>
    findPastCards(team.id, scope),
  );
  const known = (one: DayNumber | null) => (one !== null && one <= day ? one : null);
  return stored
    .filter(({ committed }) => committed <= day)
    .map((card) => {
      const { released, cancelled, firstReleased } = card;
      const last = Math.max(...[released, cancelled, firstReleased].map((one) => one ?? -Infinity));
      if (last <= day) return card;
      return {
        ...card,
        released: known(released),
        cancelled: known(cancelled),
        firstReleased: known(firstReleased),
      };
    });
}
