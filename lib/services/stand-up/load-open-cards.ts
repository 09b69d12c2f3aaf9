import "server-only";
import type {
  InProgressSummary,
  OpenCardChance,
  OpenCardView,
} from "@/lib/cards/progress/open-card";
import { type QuoteGroup, quoteGroupKey } from "@/lib/cards/progress/quote-group";
import { type DayNumber, type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { type Blocked, findBlocked, type OpenCard } from "@/lib/db/cards-as-of";
import { type Chance, chanceOfMeeting } from "@/lib/metrics/chance";
import { expectedBreaches } from "@/lib/metrics/expected-breaches";
import { observationsOfGroup, type TeamObservations } from "@/lib/metrics/group-observations";
import type { Histogram } from "@/lib/metrics/histogram";
import { remainingDays } from "@/lib/metrics/remaining-days";
import { byRisk } from "@/lib/metrics/risk-order";
import { kaplanMeier, type SurvivalCurve } from "@/lib/metrics/survival";
import { findKnownAsOf } from "@/lib/services/cards/find-known-as-of";
import { findQuotes, type KeyedQuote } from "@/lib/services/cards/load-quotes";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
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
};

/**
 * The cards in progress at the start of a day (today unless told), each with its age, its quote and
 * its chance of meeting it. A later day than today is today. Definition: METRICS section 5.
 */
export async function loadOpenCards(
  context: ServiceContext,
  asOf?: IsoDay,
): Promise<OpenCardsAsOf> {
  const team = await loadTeam(context);
  const today = toDayNumber(team.today);
  const day = Math.min(asOf === undefined ? today : toDayNumber(asOf), today);
  return rememberForRevision(team, `in-progress:${day}:${today}`, () => workOut(team, day));
}

type Assessed = { view: OpenCardView; chance: Chance; age: number; number: number };

async function workOut(team: LoadedTeam, day: DayNumber): Promise<OpenCardsAsOf> {
  const { open, observations } = await findKnownAsOf(team, day);
  const quotes = await findQuotes(team, open.cards);
  const blocked = await findBlocked(
    team.id,
    open.cards.map((card) => card.number),
    day,
  );
  const groups = new GroupCurves(observations);
  const assessed = open.cards
    .map((card) => {
      const own = blocked.filter((spell) => spell.cardNumber === card.number);
      return assess(team, day, card, quotes.get(card.number) ?? null, own, groups);
    })
    .sort(byRisk);
  const { inProgress, alreadyOver, undecided, expectedMore, withoutChance } = expectedBreaches(
    assessed.map((one) => one.chance),
  );
  return {
    asOf: toIsoDay(day),
    dayCount: team.dayCount,
    cards: assessed.map((one) => one.view),
    summary: { inProgress, alreadyOver, undecided, expectedMore, withoutChance },
    leftOut: { excluded: open.excluded },
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
  const chance: Chance =
    keyed && group
      ? chanceOfMeeting(group.curve, daysBefore, keyed.wholeDays)
      : { kind: "no-quote" };
  const type = team.types.find((one) => one.id === card.typeId);
  const { of, ...quote } = keyed ?? { of: null };
  const { typeId, sizeId, streamId, ...same } = card;
  const view: OpenCardView = {
    ...same,
    type: type?.name ?? "",
    kind: type?.kind ?? "feature",
    size: team.sizes.find((one) => one.id === sizeId)?.name ?? null,
    stream: team.streams.find((one) => one.id === streamId)?.name ?? null,
    committed: toIsoDay(card.committed),
    age,
    quote: "wholeDays" in quote ? quote : null,
    chance: shownChance(chance),
    overBy: chance.kind === "over" ? chance.days : null,
    ...blockedSide(team, day, blocked),
    remaining: group && remainingDays(group.events, daysBefore),
  };
  return { view, chance, age, number: card.number };
}

function shownChance(chance: Chance): OpenCardChance {
  if (chance.kind !== "chance") return { reason: chance.kind };
  const { lower: low, upper: high, atRisk, made } = chance;
  return { value: chance.chance, low, high, atRisk, made };
}

function blockedSide(team: LoadedTeam, day: DayNumber, spells: Blocked[]) {
  const on = toIsoDay(day);
  const isPast = day < toDayNumber(team.today);
  // On a past morning, what was unblocked in the course of that day was still blocked.
  const current = spells.find(
    ({ from, to }) => to === null || to > on || (isPast && to === on && from < on),
  );
  let blockedDays = 0;
  for (const { from, to } of spells) {
    // The day of the unblocking is worked on again.
    const last = to === null ? day : Math.min(day, toDayNumber(to) - 1);
    blockedDays += team.calendar.plainCount(toDayNumber(from), last);
  }
  return {
    blocked: current ? { since: current.from, reason: current.reason } : null,
    blockedDays,
  };
}

/** Curves of the groups that quotes rest on, each worked out once. */
class GroupCurves {
  readonly #known: TeamObservations;
  readonly #groups = new Map<string, { curve: SurvivalCurve; events: Histogram }>();

  constructor(known: TeamObservations) {
    this.#known = known;
  }

  of(group: QuoteGroup): { curve: SurvivalCurve; events: Histogram } {
    const key = quoteGroupKey(group);
    let found = this.#groups.get(key);
    if (found === undefined) {
      const { events, censored } = observationsOfGroup(this.#known, group);
      found = { curve: kaplanMeier(events, censored), events };
      this.#groups.set(key, found);
    }
    return found;
  }
}
