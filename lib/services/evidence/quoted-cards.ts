import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { requireRole } from "@/lib/cards/people/actor";
import type { EvidenceCardsQuery } from "@/lib/charts/evidence/evidence-cards";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { recentQuotes } from "@/lib/metrics/evidence/drift-alarm";
import { tryRulesInSteps } from "@/lib/metrics/evidence/rule-grid";
import { saidChances } from "@/lib/metrics/evidence/said-chances";
import { loadAllPastCards, loadHistoryChoice } from "@/lib/services/cards/load-history-choice";
import { cardOf, type EvidenceCard } from "@/lib/services/evidence/evidence-card";
import {
  decidedQuotes,
  loadGivenQuotes,
  outcomeOn,
} from "@/lib/services/evidence/load-given-quotes";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { inSlices } from "@/lib/services/team/in-slices";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { groupCards } from "@/lib/services/team/team-groups";

/** The quotes that cards got, with what came of them once their SLA dates have passed. */
export async function givenQuotes(
  context: ServiceContext,
  filter: CardFilter,
  { record, outcome, until }: EvidenceCardsQuery,
): Promise<EvidenceCard[]> {
  const { quotes, asOf } = await loadGivenQuotes(context, filter);
  const listed = until
    ? decidedQuotes(quotes, asOf)
        .filter(({ dueOn }) => dueOn <= until)
        .slice(-recentQuotes)
    : quotes;
  return listed
    .filter(({ reconstructed }) => !record || reconstructed === (record === "reconstructed"))
    .map(({ number, title, type, committed, released, days, wholeDays, ...quote }) => ({
      ...{ number, title, type, committed, released, days, quoted: wholeDays },
      outcome: outcomeOn(quote, asOf),
    }))
    .filter((card) => !outcome || card.outcome === outcome);
}

/** The cards that a rule could have quoted, each from its own group’s past. */
export async function backTested(
  team: LoadedTeam,
  filter: CardFilter,
  { by, window, openCards, outcome }: EvidenceCardsQuery,
): Promise<EvidenceCard[]> {
  const { rule, asOf, cards, isInPeriod } = await loadPastCards(team, filter);
  const rows = new Map(cards.map((card) => [card.number, card]));
  const trial = {
    ...{ window: window ?? ({ kind: "all" } as const), openCards },
    ...{ minHistory: 10, calendar: team.calendar, today: asOf, isTried: isInPeriod },
  };
  const found: EvidenceCard[] = [];
  const groups = groupCards(team, by, cards).map((group) => group.cards);
  const steps = tryRulesInSteps(groups, [rule], trial, (_rule, { card, wholeDays, breached }) => {
    const row = rows.get(card.number);
    const came = breached ? "broken" : "kept";
    if (row === undefined || (outcome && outcome !== came)) return;
    found.push({ ...cardOf(team, row, asOf), quoted: wholeDays, outcome: came });
  });
  await inSlices(steps);
  return found.sort((a, b) => (a.committed < b.committed ? -1 : 1));
}

/** Cards on past mornings with the chance that was said, and whether they met their quote. */
export async function toldChances(
  context: ServiceContext,
  team: LoadedTeam,
  { asOf = team.today }: CardFilter,
  { chance: from, outcome }: EvidenceCardsQuery,
): Promise<EvidenceCard[]> {
  requireRole(context, "viewer");
  const day = Math.min(toDayNumber(asOf), toDayNumber(team.today));
  const { mornings } = await loadHistoryChoice(context, team, day);
  const cards = new Map((await loadAllPastCards(team)).map((card) => [card.number, card]));
  const said = saidChances(mornings);
  return mornings.flatMap(({ number, day: morning, met }, place): EvidenceCard[] => {
    const card = cards.get(number);
    const chance = said[place]?.chance ?? 0;
    const came = met ? "kept" : "broken";
    // The last step of ten holds certainty too.
    const step = 10 * Math.min(9, Math.floor(chance * 10));
    if (!card || (from !== undefined && step !== from) || (outcome && outcome !== came)) return [];
    const told = { morning: toIsoDay(morning), chance: 100 * chance, outcome: came } as const;
    return [{ ...cardOf(team, card, day), ...told }];
  });
}
