import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { DayNumber } from "@/lib/dates/day";
import type { PastCardRow } from "@/lib/db/past-cards";
import { findCardsKnownOn } from "@/lib/services/cards/find-cards-known-on";
import { type ResolvedFilter, resolveFilter } from "@/lib/services/planning/resolve-filter";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";

export type PastCards = Pick<ResolvedFilter, "rule" | "asOf"> & {
  /** Those that count: excluded ones are left out */
  cards: PastCardRow[];
  excluded: PastCardRow[];
  /** Whether a day is in the filter's period */
  isInPeriod: (day: DayNumber) => boolean;
  /** The last day whose ages are known of cards that were open then: before today, or the period's last */
  agesUntil: DayNumber;
  /** The last day whose releases count */
  observed: DayNumber;
};

/**
 * The committed cards of a filter as known at the end of its day, whatever its period: history
 * begins before the period that is looked at.
 */
export async function loadPastCards(team: LoadedTeam, filter: CardFilter): Promise<PastCards> {
  const { scope, rule, asOf } = await resolveFilter(team, filter);
  // Quotes, chances and what comes of them are about cycle times.
  const { from = -Infinity, to = Infinity, asOf: _known, measure: _measure, ...cards } = scope;
  const found = await findCardsKnownOn(team, cards, asOf);
  return {
    rule,
    asOf,
    cards: found.filter(({ isExcluded }) => !isExcluded),
    excluded: found.filter(({ isExcluded }) => isExcluded),
    // Of today only its start is known: METRICS section 2.
    agesUntil: Math.min(to, asOf - 1),
    observed: Math.min(to, asOf),
    isInPeriod: (day) => day >= from && day <= to,
  };
}
