import "server-only";
import type { CardQuote } from "@/lib/cards/progress/quote";
import { type QuoteGroup, quoteGroupName } from "@/lib/cards/progress/quote-group";
import { type DayNumber, toIsoDay } from "@/lib/dates/day";
import { findCommittedCards, type QuotableCard } from "@/lib/db/committed-cards";
import { findLiveQuotes, type LiveQuote } from "@/lib/db/quotes";
import { findReleaseDeltas } from "@/lib/db/release-deltas";
import { type Quote, quotesOf } from "@/lib/metrics/quote";
import { formatSlaRule } from "@/lib/metrics/sla-rule";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** A quote with the keys of its group, for figures that follow from it. */
export type KeyedQuote = CardQuote & { of: QuoteGroup };

/** The quote by which each committed card of a team is judged; null where there is none. */
export async function loadQuotes(context: ServiceContext): Promise<Map<number, KeyedQuote | null>> {
  const team = await loadTeam(context);
  return rememberForRevision(team, "quotes", async () =>
    findQuotes(team, await findCommittedCards(team.id)),
  );
}

/**
 * The quotes of some cards: the one given live on the commit day that a card now has, else one
 * reconstructed by the same rule from what is known of the days before. Definition: METRICS 6.
 */
export async function findQuotes(
  team: LoadedTeam,
  cards: readonly QuotableCard[],
): Promise<Map<number, KeyedQuote | null>> {
  const quotes = new Map<number, KeyedQuote | null>();
  if (cards.length === 0) return quotes;
  // Many numbers cost more to look for than the few quotes that were given live.
  const numbers = cards.length > 1_000 ? undefined : cards.map((card) => card.number);
  const live = await findLiveQuotes(team.id, numbers);
  const given = new Map(live.map((quote) => [keyOf(quote.cardNumber, quote.committed), quote]));
  const others: QuotableCard[] = [];
  for (const card of cards) {
    const quote = given.get(keyOf(card.number, card.committed));
    if (quote) quotes.set(card.number, keyed(team, quote, quote.rule, false));
    else others.push(card);
  }
  for (const [number, quote] of await reconstruct(team, others)) quotes.set(number, quote);
  return quotes;
}

/** Every quote that a card got live, oldest first: committing again gives a new one. */
export async function findGivenQuotes(
  team: LoadedTeam,
  cardNumber: number,
): Promise<(CardQuote & { committed: string })[]> {
  const live = await findLiveQuotes(team.id, [cardNumber]);
  return live.map((quote) => ({
    ...shown(team, quote, quote.rule, false),
    committed: toIsoDay(quote.committed),
  }));
}

async function reconstruct(
  team: LoadedTeam,
  cards: readonly QuotableCard[],
): Promise<[number, KeyedQuote | null][]> {
  let first = Infinity;
  let last = -Infinity;
  for (const { committed } of cards) {
    first = Math.min(first, committed);
    last = Math.max(last, committed);
  }
  if (first > last) return [];
  const { rule } = team;
  const deltas = await findReleaseDeltas(team.id, { first, last: last - 1 });
  const quotes = quotesOf(cards, deltas, rule, team.calendar);
  return cards.map((card, index) => {
    const quote = quotes[index];
    return [card.number, quote ? keyed(team, quote, formatSlaRule(rule), true) : null];
  });
}

function keyed(team: LoadedTeam, quote: Quote, rule: string, reconstructed: boolean): KeyedQuote {
  return { ...shown(team, quote, rule, reconstructed), of: quote.group };
}

function shown(
  team: LoadedTeam,
  quote: Quote | LiveQuote,
  rule: string,
  reconstructed: boolean,
): CardQuote {
  return {
    slaDays: quote.sla,
    wholeDays: quote.wholeDays,
    dueOn: toIsoDay(quote.due),
    rule,
    items: quote.items,
    group: quoteGroupName(quote.group, team.types, team.sizes),
    reconstructed,
  };
}

function keyOf(number: number, committed: DayNumber): string {
  return `${number}:${committed}`;
}
