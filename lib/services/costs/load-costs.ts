import "server-only";
import type { CostQuestion } from "@/lib/cards/costs/cost-entries";
import { amountDigits } from "@/lib/cards/costs/currency";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireCosts } from "@/lib/cards/people/actor";
import { type DayNumber, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { type CostCardRow, countCostLeftOut, findCostCards } from "@/lib/db/cost-cards";
import { budgetBurnUp } from "@/lib/metrics/costs/budget-burn-up";
import { type CostPeriod, costLines } from "@/lib/metrics/costs/cost-lines";
import { groupCosts } from "@/lib/metrics/costs/group-costs";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";
import { listBudgets } from "@/lib/services/costs/budgets";
import { listDayRates } from "@/lib/services/costs/day-rates";
import { loadCurrency } from "@/lib/services/costs/set-currency";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

/** What cards cost by client and month, against what was agreed. METRICS section 9. */
export async function loadCosts(context: ServiceContext, view: CostQuestion): Promise<TeamCosts> {
  requireCosts(context);
  const team = await loadTeam(context);
  const reading = { ...context, team };
  const key = `costs:${team.today}:${JSON.stringify([view.client, view.from, view.to])}`;
  return rememberForRevision(team, key, () => workOut(reading, team, view));
}

async function workOut(
  context: ServiceContext,
  team: LoadedTeam,
  view: CostQuestion,
): Promise<TeamCosts> {
  const [currency, rates, budgets, all, leftOut] = await Promise.all([
    loadCurrency(context),
    listDayRates(context),
    listBudgets(context),
    rememberForRevision(team, `cost-cards:${team.today}`, () =>
      findCostCards(team.id, toDayNumber(team.today)),
    ),
    countCostLeftOut(team.id, view.client ?? null),
  ]);
  const digits = amountDigits(currency);
  const keyOf = nameKeys();
  const asked = view.client === undefined ? null : keyOf(view.client);
  const isAsked = ({ client }: { client: string }) => asked === null || keyOf(client) === asked;
  const cards = all.filter(isAsked);
  const linesIn = (some: CostCardRow[], period: CostPeriod) =>
    costLines(some, rates, team.calendar, period, digits);
  const today = toDayNumber(team.today);
  const period = periodOf(cards, view, today);
  const lines = period ? linesIn(cards, period) : [];
  return {
    ...{ currency, dayCount: team.dayCount, asOf: team.today, client: view.client ?? null },
    from: period && toIsoDay(period.from),
    to: period && toIsoDay(period.to),
    ...groupCosts(cards, lines, digits),
    budgets: budgets.filter(isAsked).map((budget) => {
      const within = {
        from: toDayNumber(budget.from),
        to: Math.min(toDayNumber(budget.to), today),
      };
      const key = keyOf(budget.client);
      const own = all.filter(({ client }) => keyOf(client) === key);
      const pauses = new Map(own.map((card) => [card.number, card.pauses]));
      const pausesOf = (number: number) => pauses.get(number) ?? [];
      const burnUp = budgetBurnUp(
        ...([budget, linesIn(own, within), pausesOf, team.calendar] as const),
        ...([today, digits] as const),
      );
      return { ...budget, ...burnUp };
    }),
    leftOut,
  };
}

/** The keys of names, each worked out once: many cards have few clients. */
function nameKeys(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name) ?? nameKey(name);
    known.set(name, key);
    return key;
  };
}

/** The days asked for up to today; where open, from the first commitment to the last day of work. */
function periodOf(
  cards: readonly CostCardRow[],
  { from, to }: CostQuestion,
  today: DayNumber,
): CostPeriod | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { committed, ended } of cards) {
    first = Math.min(first, committed);
    last = Math.max(last, ended ?? today);
  }
  const period = {
    from: from === undefined ? first : toDayNumber(from),
    to: Math.min(to === undefined ? last : toDayNumber(to), today),
  };
  return Number.isFinite(period.from) && period.from <= period.to ? period : null;
}
