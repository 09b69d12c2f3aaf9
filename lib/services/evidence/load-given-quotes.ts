import "server-only";
import type { CardFilter } from "@/lib/cards/filter/card-filter";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import type { Outcome } from "@/lib/charts/evidence/evidence-cards";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import {
  driftAlarm,
  driftThreshold,
  maxDriftRate,
  minDriftQuotes,
  minDriftRate,
  recentQuotes,
} from "@/lib/metrics/evidence/drift-alarm";
import { nominalBreach } from "@/lib/metrics/evidence/nominal-breach";
import { parseSlaRule } from "@/lib/metrics/sla-rule";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";
import { loadQuotes } from "@/lib/services/cards/load-quotes";
import { loadPastCards } from "@/lib/services/evidence/load-past-cards";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** The quote of one card and what came of it. */
export type GivenQuote = {
  number: number;
  title: string;
  type: string;
  size: string | null;
  committed: IsoDay;
  released: IsoDay | null;
  dueOn: IsoDay;
  wholeDays: number;
  /** What it rests on: "Feature, M", "Feature" or "all cards" */
  group: string;
  /** Days that the card took, or has taken so far */
  days: number;
  outcome: "kept" | "breached" | "pending";
  reconstructed: boolean;
};

/** Percentages out of 100 with Wilson's 90% interval; null without a decided quote. */
export type QuotesKept = {
  quoted: number;
  kept: number;
  breached: number;
  /** SLA dates still to come */
  pending: number;
  breachedPercent: number | null;
  low: number | null;
  high: number | null;
};

export type GivenQuotes = {
  dayCount: DayCount;
  asOf: IsoDay;
  live: QuotesKept;
  reconstructed: QuotesKept;
  together: QuotesKept;
  /** By commit day */
  quotes: GivenQuote[];
  /** Committed cards that got none: too few of their kind had been released */
  withoutQuote: number;
  drift: Drift | null;
};

/** The drift alarm over decided quotes in the order in which their SLA dates passed. */
type Drift = {
  nominalPercent: number;
  threshold: number;
  /** One a decided quote: its SLA date, the level after it, breached % of the last 30 */
  points: { day: IsoDay; level: number; recentPercent: number | null }[];
  firedOn: IsoDay[];
};

/**
 * The quotes that the cards of a filter really got, live and reconstructed, and whether they held.
 * The period of the filter is that of the commit days. Definition: METRICS section 6.
 */
export async function loadGivenQuotes(
  context: ServiceContext,
  filter: CardFilter,
): Promise<GivenQuotes> {
  const team = await loadTeam(context);
  const key = `given-quotes:${team.today}:${JSON.stringify(filter)}`;
  return rememberForRevision(team, key, () => workOut({ ...context, team }, team, filter));
}

async function workOut(
  context: ServiceContext,
  team: LoadedTeam,
  filter: CardFilter,
): Promise<GivenQuotes> {
  const [{ asOf, cards, isInPeriod }, known] = await Promise.all([
    loadPastCards(team, filter),
    loadQuotes(context),
  ]);
  const typeNames = new Map(team.types.map(({ id, name }) => [id, name]));
  const sizeNames = new Map(team.sizes.map(({ id, name }) => [id, name]));
  const tried = cards.filter(
    ({ committed, cancelled }) => cancelled === null && isInPeriod(committed),
  );
  const quotes: (GivenQuote & { rule: string; items: number })[] = [];
  for (const { number, title, typeId, sizeId, committed, released } of tried) {
    const quote = known.get(number);
    if (!quote) continue;
    const due = toDayNumber(quote.dueOn);
    const outcome =
      released === null
        ? due < asOf
          ? "breached"
          : "pending"
        : released > due
          ? "breached"
          : "kept";
    quotes.push({
      ...{ number, title, outcome },
      type: typeNames.get(typeId) ?? "",
      size: sizeId === null ? null : (sizeNames.get(sizeId) ?? null),
      committed: toIsoDay(committed),
      released: released === null ? null : toIsoDay(released),
      dueOn: quote.dueOn,
      wholeDays: quote.wholeDays,
      group: quote.group,
      days: team.calendar.cardDays(committed, released ?? asOf),
      reconstructed: quote.reconstructed,
      rule: quote.rule,
      items: quote.items,
    });
  }
  quotes.sort((a, b) =>
    a.committed < b.committed ? -1 : a.committed > b.committed ? 1 : a.number - b.number,
  );
  const day = toIsoDay(asOf);
  return {
    dayCount: team.dayCount,
    asOf: day,
    live: keptOf(
      quotes.filter(({ reconstructed }) => !reconstructed),
      day,
    ),
    reconstructed: keptOf(
      quotes.filter(({ reconstructed }) => reconstructed),
      day,
    ),
    together: keptOf(quotes, day),
    withoutQuote: tried.length - quotes.length,
    drift: driftOf(quotes, day),
    quotes: quotes.map(({ rule: _rule, items: _items, ...quote }) => quote),
  };
}

/**
 * How many of some quotes were kept and broken, once their SLA dates have passed: what was released
 * early counts no sooner than what is late.
 */
export function keptOf(
  quotes: readonly Pick<GivenQuote, "outcome" | "dueOn">[],
  asOf: IsoDay,
): QuotesKept {
  const came = quotes.map((quote) => outcomeOn(quote, asOf));
  const count = (outcome: Outcome) => came.filter((one) => one === outcome).length;
  const [kept, breached, pending] = [count("kept"), count("broken"), count("pending")];
  const decided = kept + breached;
  const interval = decided === 0 ? null : wilsonInterval(breached, decided);
  return {
    quoted: quotes.length,
    ...{ kept, breached, pending },
    breachedPercent: decided === 0 ? null : (100 * breached) / decided,
    low: interval && 100 * interval.low,
    high: interval && 100 * interval.high,
  };
}

/** What came of a quote, said once its SLA date has passed. */
export function outcomeOn(
  { outcome, dueOn }: Pick<GivenQuote, "outcome" | "dueOn">,
  asOf: IsoDay,
): Outcome {
  if (dueOn >= asOf) return "pending";
  return outcome === "breached" ? "broken" : "kept";
}

/** The quotes whose SLA dates have passed, in the order in which they did. */
export function decidedQuotes<Quote extends Pick<GivenQuote, "dueOn" | "number">>(
  quotes: readonly Quote[],
  asOf: IsoDay,
): Quote[] {
  return quotes
    .filter(({ dueOn }) => dueOn < asOf)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.number - b.number));
}

function driftOf(
  quotes: readonly (GivenQuote & { rule: string; items: number })[],
  asOf: IsoDay,
): Drift | null {
  const decided = decidedQuotes(quotes, asOf);
  if (decided.length < minDriftQuotes) return null;
  const rates = decided.flatMap(({ rule, items }) => {
    const parsed = parseSlaRule(rule);
    return parsed ? [nominalBreach(parsed, items)] : [];
  });
  const nominal = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  if (nominal < minDriftRate || nominal >= maxDriftRate) return null;
  const breaches = decided.map(({ outcome }) => outcome === "breached");
  const threshold = driftThreshold(nominal, seededRandom(1));
  const { levels, firedAt } = driftAlarm(breaches, nominal, threshold);
  let sum = 0;
  return {
    nominalPercent: 100 * nominal,
    threshold,
    points: decided.map(({ dueOn }, place) => {
      sum += Number(breaches[place]) - Number(breaches[place - recentQuotes] ?? false);
      return {
        day: dueOn,
        level: levels[place] ?? 0,
        recentPercent: place + 1 < recentQuotes ? null : (100 * sum) / recentQuotes,
      };
    }),
    firedOn: firedAt.flatMap((place) => decided[place]?.dueOn ?? []),
  };
}
