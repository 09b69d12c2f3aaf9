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
  const isLater = (one: DayNumber | null) => one !== null && one > day;
  const known = (one: DayNumber | null) => (isLater(one) ? null : one);
  const cards: PastCardRow[] = [];
  for (const card of stored) {
    const { committed, released, cancelled, firstReleased } = card;
    if (committed > day) continue;
    const isAsNow = !(isLater(released) || isLater(cancelled) || isLater(firstReleased));
    cards.push(
      isAsNow
        ? card
        : {
            ...card,
            released: known(released),
            cancelled: known(cancelled),
            firstReleased: known(firstReleased),
          },
    );
  }
  return cards;
}
