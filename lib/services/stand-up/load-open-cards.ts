import "server-only";
import type {
  HistoryUsed,
  InProgressSummary,
  OpenCardChance,
  OpenCardView,
} from "@/lib/cards/progress/open-card";
import { isInQuoteGroup, type QuoteGroup, quoteGroupKey } from "@/lib/cards/progress/quote-group";
import { type DayNumber, type IsoDay, monthsBefore, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount, WorkCalendar } from "@/lib/dates/work-calendar";
import { type Blocked, findBlocked, type OpenCard } from "@/lib/db/cards-as-of";
import type { PastCardRow } from "@/lib/db/past-cards";
import { type Chance, chanceOfMeeting } from "@/lib/metrics/chance";
import { periodObservations } from "@/lib/metrics/evidence/period-survival";
import { reliability } from "@/lib/metrics/evidence/reliability";
import { saidChances } from "@/lib/metrics/evidence/said-chances";
import { expectedBreaches } from "@/lib/metrics/expected-breaches";
import { observationsOfGroup, type TeamObservations } from "@/lib/metrics/group-observations";
import { episodesOf } from "@/lib/metrics/hidden-work/blocked-days";
import type { Histogram } from "@/lib/metrics/histogram";
import { remainingDays } from "@/lib/metrics/remaining-days";
import { byRisk } from "@/lib/metrics/risk-order";
import { kaplanMeier, type SurvivalCurve } from "@/lib/metrics/survival";
import { findKnownAsOf } from "@/lib/services/cards/find-known-as-of";
import {
  type HistoryChoice,
  loadAllPastCards,
  loadHistoryChoice,
} from "@/lib/services/cards/load-history-choice";
import { findQuotes, type KeyedQuote } from "@/lib/services/cards/load-quotes";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import { rowNames } from "@/lib/services/team/row-names";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type OpenCardsAsOf = {
  asOf: IsoDay;
  dayCount: DayCount;
  /** Sorted by risk, the greatest first */
  cards: OpenCardView[];
  summary: InProgressSummary;
  /** Open cards in no figure */
  leftOut: { excluded: number };
  /** What chances rest on, and how they have come true so far; null without chances */
  history: HistoryUsed | null;
};

/**
 * The cards in progress at the start of a day (today by default), each with its age, its quote and
 * its chance of meeting it, by the history that came truest (all history where that is not asked
 * for: who is over does not depend on it). A later day than today is today. METRICS section 5.
 */
export async function loadOpenCards(
  context: ServiceContext,
  asOf?: IsoDay,
  { choosesHistory = true } = {},
): Promise<OpenCardsAsOf> {
  const team = await loadTeam(context);
  const today = toDayNumber(team.today);
  const day = Math.min(asOf === undefined ? today : toDayNumber(asOf), today);
  return rememberForRevision(team, `in-progress:${day}:${today}:${choosesHistory}`, () =>
    workOut({ ...context, team }, team, day, choosesHistory),
  );
}

type Assessed = { view: OpenCardView; chance: Chance; age: number; number: number };

async function workOut(
  context: ServiceContext,
  team: LoadedTeam,
  day: DayNumber,
  choosesHistory: boolean,
): Promise<OpenCardsAsOf> {
  const { open, observations } = await findKnownAsOf(team, day);
  const quotes = await findQuotes(team, open.cards);
  const blocked = await findBlocked(
    team.id,
    open.cards.map((card) => card.number),
    day,
  );
  const choice =
    open.cards.length === 0 || !choosesHistory ? null : await loadHistoryChoice(context, team, day);
  const months = choice?.months ?? null;
  const groups = new GroupCurves(
    observations,
    months === null
      ? null
      : {
          cards: await loadAllPastCards(team),
          from: monthsBefore(day, months),
          day,
          calendar: team.calendar,
        },
  );
  const assessed = open.cards
    .map((card) => {
      const own = blocked.filter((spell) => spell.cardNumber === card.number);
      return assess(team, day, card, quotes.get(card.number) ?? null, own, groups);
    })
    .sort(byRisk);
  const { inProgress, alreadyOver, due, undecided, expectedMore, withoutChance } = expectedBreaches(
    assessed.map((one) => one.chance),
  );
  return {
    asOf: toIsoDay(day),
    dayCount: team.dayCount,
    cards: assessed.map((one) => one.view),
    summary: { inProgress, alreadyOver, due, undecided, expectedMore, withoutChance },
    leftOut: { excluded: open.excluded },
    history: choice && { months, past: pastOf(choice) },
  };
}

function assess(
  team: LoadedTeam,
  day: DayNumber,
  card: OpenCard,
  keyed: KeyedQuote | null,
  blocked: Blocked[],
  groups: GroupCurves,
): Assessed {
  const { calendar } = team;
  const age = calendar.cardDays(card.committed, day);
  const daysBefore = calendar.plainCount(card.committed, day - 1);
  const group = keyed && groups.of(keyed.of);
  const chance = chanceBy(group, daysBefore, keyed?.wholeDays ?? null, calendar.counts(day));
  const { type, kind, size, stream } = rowNames(team, card);
  const { of, ...quote } = keyed ?? { of: null };
  const { typeId, sizeId, streamId, ...same } = card;
  const view: OpenCardView = {
    ...same,
    ...{ type, kind, size, stream },
    committed: toIsoDay(card.committed),
    age,
    quote: "wholeDays" in quote ? quote : null,
    chance: shownChance(chance),
    overBy: chance.kind === "over" ? chance.days : null,
    ...blockedSide(team, day, card.committed, blocked),
    remaining: group && remainingDays(group.events, daysBefore),
  };
  return { view, chance, age, number: card.number };
}

/** By the chosen history, by all history where that knows nothing of a card so old. METRICS 5. */
function chanceBy(
  group: GroupCurve | null,
  daysBefore: number,
  wholeDays: number | null,
  todayCounts: boolean,
): Chance {
  if (group === null) return { kind: "no-quote" };
  const chance = chanceOfMeeting(group.chosen, daysBefore, wholeDays, {
    todayCounts,
    entered: group.entered,
  });
  if (chance.kind !== "no-history") return chance;
  return chanceOfMeeting(group.curve, daysBefore, wholeDays, { todayCounts });
}

function pastOf({ mornings }: HistoryChoice): HistoryUsed["past"] {
  const found = reliability(saidChances(mornings));
  return found && { count: found.count, said: found.said, happened: found.happened };
}

function shownChance(chance: Chance): OpenCardChance {
  if (chance.kind !== "chance") return { reason: chance.kind };
  const { lower: low, upper: high, atRisk, made } = chance;
  return { value: chance.chance, low, high, atRisk, made };
}

function blockedSide(team: LoadedTeam, day: DayNumber, committed: DayNumber, spells: Blocked[]) {
  const on = toIsoDay(day);
  const isPast = day < toDayNumber(team.today);
  // On a past morning, what was unblocked in the course of that day was still blocked.
  const current = spells.find(
    ({ from, to }) => to === null || to > on || (isPast && to === on && from < on),
  );
  const episodes = episodesOf(
    { committed, released: null, cancelled: null },
    spells.map(({ from, to, reason }) => ({
      from: toDayNumber(from),
      to: to === null ? null : toDayNumber(to),
      reason,
    })),
    team.calendar,
    day,
  );
  return {
    blocked: current ? { since: current.from, reason: current.reason } : null,
    blockedDays: episodes.reduce((sum, { days }) => sum + days, 0),
  };
}

/** What is known of a group: all of its history, and the part that chances rest on. */
type GroupCurve = {
  curve: SurvivalCurve;
  chosen: SurvivalCurve;
  /** Ages at which cards entered the chosen part */
  entered: Histogram;
  events: Histogram;
};

type ChosenHistory = {
  cards: readonly PastCardRow[];
  from: DayNumber;
  day: DayNumber;
  calendar: WorkCalendar;
};

/** Curves of the groups that quotes rest on, each worked out once. */
class GroupCurves {
  readonly #known: TeamObservations;
  readonly #history: ChosenHistory | null;
  readonly #groups = new Map<string, GroupCurve>();

  constructor(known: TeamObservations, history: ChosenHistory | null) {
    this.#known = known;
    this.#history = history;
  }

  of(group: QuoteGroup): GroupCurve {
    const key = quoteGroupKey(group);
    let found = this.#groups.get(key);
    if (found === undefined) {
      const { events, censored } = observationsOfGroup(this.#known, group);
      const curve = kaplanMeier(events, censored);
      found = { curve, events, ...(this.#chosen(group) ?? { chosen: curve, entered: [] }) };
      this.#groups.set(key, found);
    }
    return found;
  }

  #chosen(group: QuoteGroup): Pick<GroupCurve, "chosen" | "entered"> | null {
    if (this.#history === null) return null;
    const { cards, from, day, calendar } = this.#history;
    const own = cards.filter((card) => isInQuoteGroup(group, card));
    const { events, censored, entered } = periodObservations(own, from, day, calendar);
    return { chosen: kaplanMeier(events, censored, entered), entered };
  }
}
