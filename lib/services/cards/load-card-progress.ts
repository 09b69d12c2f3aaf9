import "server-only";
import type { Card } from "@/lib/cards/fields/card";
import type { CardProgress } from "@/lib/cards/wall/card-progress";
import { toDayNumber } from "@/lib/dates/day";
import { getCardRow } from "@/lib/db/cards";
import { findCurrentExpedites } from "@/lib/services/cards/find-current-expedites";
import { findGivenQuotes, findQuotes, type KeyedQuote } from "@/lib/services/cards/load-quotes";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";

/** Where a card stands against its quote, and the quotes that it had before. METRICS section 6. */
export async function loadCardProgress(context: ServiceContext, card: Card): Promise<CardProgress> {
  const team = await loadTeam(context);
  const { committed, released, cancelled, cycleDays, leadDays } = card;
  const isOpen = committed !== null && released === null && cancelled === null;
  const [quote, given, expedites] = await Promise.all([
    cancelled === null ? quoteOf(team, card) : null,
    findGivenQuotes(team, card.number),
    findCurrentExpedites(team, [card]),
  ]);
  return {
    state: released ? "released" : cancelled ? "cancelled" : committed ? "open" : "queue",
    days: isOpen
      ? team.calendar.cardDays(toDayNumber(committed), toDayNumber(team.today))
      : cycleDays,
    leadDays,
    dayCount: team.dayCount,
    quote,
    earlierQuotes: given.filter((one) => one.committed !== committed || cancelled !== null),
    expedite: expedites.get(card.number) ?? null,
  };
}

async function quoteOf(team: LoadedTeam, { number }: Card): Promise<KeyedQuote | null> {
  const row = await getCardRow(team.id, number);
  if (!row || row.committed === null) return null;
  const quotes = await findQuotes(team, [{ ...row, committed: toDayNumber(row.committed) }]);
  return quotes.get(number) ?? null;
}
