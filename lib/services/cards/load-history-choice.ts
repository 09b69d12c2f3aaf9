import "server-only";
import { requireRole } from "@/lib/cards/people/actor";
import { calendarTable } from "@/lib/dates/calendar-table";
import { type DayNumber, isoWeekday, toDayNumber } from "@/lib/dates/day";
import type { PastCardRow } from "@/lib/db/past-cards";
import {
  type CardMorning,
  cardMornings,
  histories,
  type QuotedCard,
} from "@/lib/metrics/evidence/card-mornings";
import { chooseHistory } from "@/lib/metrics/evidence/choose-history";
import { formatSlaRule } from "@/lib/metrics/sla-rule";
import { findCardsKnownOn } from "@/lib/services/cards/find-cards-known-on";
import { loadQuotes } from "@/lib/services/cards/load-quotes";
import { inSlices } from "@/lib/services/team/in-slices";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { partOfMemory, ResultCache } from "@/lib/services/team/result-cache";
import type { ServiceContext } from "@/lib/services/team/service-context";

export type HistoryChoice = {
  /** Months of history that chances rest on; null is all */
  months: number | null;
  /** The card-mornings before the day whose outcome was known, by day */
  mornings: CardMorning[];
};

const shared = globalThis as { walltimeHistories?: ResultCache };
shared.walltimeHistories ??= new ResultCache(partOfMemory(1 / 32));
const kept = shared.walltimeHistories;

/**
 * Which history the chances of a morning rest on, chosen from what was known before it. Kept for as
 * long as nothing before that day changes: the work of a day does not ask it again. METRICS 5.
 */
export async function loadHistoryChoice(
  context: ServiceContext,
  team: LoadedTeam,
  day: DayNumber,
): Promise<HistoryChoice> {
  requireRole(context, "viewer");
  const cards = await loadAllPastCards(team);
  // Of a day's choices only the last can be asked for again: what it rests on has changed since others.
  const place = `${team.id}:${day}:`;
  const key = place + fingerprint(team, cards, day);
  const known = kept.get<HistoryChoice>(key);
  if (known) return known;
  kept.forget(place);
  return kept.set(key, choose({ ...context, team }, team, cards, day));
}

/** Every committed card of a team but excluded ones, as the record has it now. */
export async function loadAllPastCards(team: LoadedTeam): Promise<PastCardRow[]> {
  const cards = await findCardsKnownOn(team, {}, toDayNumber(team.today));
  return cards.filter(({ isExcluded }) => !isExcluded);
}

async function choose(
  context: ServiceContext,
  team: LoadedTeam,
  cards: readonly PastCardRow[],
  day: DayNumber,
): Promise<HistoryChoice> {
  const quotes = await loadQuotes(context);
  const quoted = cards
    .filter(({ committed }) => committed < day)
    .map((card): QuotedCard => {
      const quote = quotes.get(card.number);
      return {
        ...card,
        quote: quote
          ? { group: quote.of, wholeDays: quote.wholeDays, due: toDayNumber(quote.dueOn) }
          : null,
      };
    });
  const days = morningsBetween(team, quoted, day);
  const first = quoted.reduce((least, { committed }) => Math.min(least, committed), day);
  const last = quoted.reduce((most, { released, cancelled }) => {
    return Math.max(most, released ?? 0, cancelled ?? 0);
  }, day);
  const counted = calendarTable(team.calendar, first, last);
  const mornings = await inSlices(cardMornings(quoted, days, day, counted));
  return { months: histories[chooseHistory(mornings, histories.length)] ?? null, mornings };
}

/** The first working day of each week from the first commitment to the day before. */
function morningsBetween(
  team: LoadedTeam,
  cards: readonly QuotedCard[],
  day: DayNumber,
): DayNumber[] {
  const first = cards.reduce((least, { committed }) => Math.min(least, committed), day);
  const days: DayNumber[] = [];
  for (let monday = first - isoWeekday(first) + 1; monday < day; monday += 7) {
    for (let offset = 0; offset < 7; offset += 1) {
      if (!team.calendar.counts(monday + offset)) continue;
      if (monday + offset < day) days.push(monday + offset);
      break;
    }
  }
  return days;
}

/** A number that is the same as long as nothing before the day changes. */
function fingerprint(team: LoadedTeam, cards: readonly PastCardRow[], day: DayNumber): string {
  let hash = 0;
  let count = 0;
  const before = (one: DayNumber | null) => (one !== null && one < day ? one : -1);
  for (const { number, typeId, sizeId, committed, released, cancelled } of cards) {
    if (committed >= day) continue;
    count += 1;
    for (const part of [
      number,
      typeId,
      sizeId ?? -1,
      committed,
      before(released),
      before(cancelled),
    ]) {
      hash = (Math.imul(hash, 31) + part) | 0;
    }
  }
  const { workingWeek, dayCount, holidays } = team;
  const calendar = [workingWeek, dayCount, holidays.map((holiday) => holiday.day)].join();
  return [hash, count, formatSlaRule(team.rule), calendar].join("|");
}
