import "server-only";
import type { Budget, CostState } from "@/lib/cards/costs/cost-entries";
import { amountDigits } from "@/lib/cards/costs/currency";
import { nameKey } from "@/lib/cards/fields/name-key";
import { requireRole } from "@/lib/cards/people/actor";
import { type DayNumber, type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import {
  type CostCardRow,
  type CostLeftOut,
  countCostLeftOut,
  findCostCards,
} from "@/lib/db/cost-cards";
import { type BurnUp, budgetBurnUp } from "@/lib/metrics/costs/budget-burn-up";
import { type CostLine, type CostPeriod, costLines } from "@/lib/metrics/costs/cost-lines";
import { type CostSum, sumCosts } from "@/lib/metrics/costs/sum-costs";
import { listBudgets } from "@/lib/services/costs/budgets";
import { listDayRates } from "@/lib/services/costs/day-rates";
import { loadCurrency } from "@/lib/services/costs/set-currency";
import { loadTeam } from "@/lib/services/team/load-team";
import type { LoadedTeam } from "@/lib/services/team/loaded-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { rememberForRevision } from "@/lib/services/team/team-cache";

export type CostView = { client?: string; from?: IsoDay; to?: IsoDay };

type CardCost = CostSum & {
  number: number;
  title: string;
  client: string;
  state: CostState;
  people: string;
  committed: IsoDay;
  /** Released or cancelled on; null while it is in progress */
  ended: IsoDay | null;
};

export type LoadedCosts = {
  /** Null before the first rate or budget */
  currency: string | null;
  dayCount: DayCount;
  /** Cards in progress are counted up to this day, today included */
  asOf: IsoDay;
  client: string | null;
  /** The days looked at; null where no card was in progress */
  from: IsoDay | null;
  to: IsoDay | null;
  total: CostSum;
  /** The most costly first */
  clients: ({ client: string } & CostSum)[];
  /** By month, then the most costly client first */
  months: ({ month: string; client: string } & CostSum)[];
  /** The most costly first */
  cards: CardCost[];
  /** Of the client, or of all, whatever days are looked at */
  budgets: (Budget & BurnUp)[];
  leftOut: CostLeftOut;
};

/** What cards cost by client and month, against what was agreed. METRICS section 9. */
export async function loadCosts(context: ServiceContext, view: CostView): Promise<LoadedCosts> {
  requireRole(context, "owner");
  const team = await loadTeam(context);
  const reading = { ...context, team };
  const key = `costs:${team.today}:${JSON.stringify([view.client, view.from, view.to])}`;
  return rememberForRevision(team, key, () => workOut(reading, team, view));
}

async function workOut(
  context: ServiceContext,
  team: LoadedTeam,
  view: CostView,
): Promise<LoadedCosts> {
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
    ...sums(cards, lines, digits),
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
  { from, to }: CostView,
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

function sums(cards: readonly CostCardRow[], lines: readonly CostLine[], digits: number) {
  const running = new Set(
    cards.filter(({ state }) => state === "running").map(({ number }) => number),
  );
  const sum = (some: readonly CostLine[]) => sumCosts(some, running, digits);
  const grouped = <Key extends string | number>(keyOf: (line: CostLine) => Key) => {
    const groups = new Map<Key, CostLine[]>();
    for (const line of lines) {
      const group = groups.get(keyOf(line));
      if (group) group.push(line);
      else groups.set(keyOf(line), [line]);
    }
    return [...groups].map(([key, some]) => ({ key, lines: some, sum: sum(some) }));
  };
  const byNumber = new Map(cards.map((card) => [card.number, card]));
  const monthOf = (line: CostLine) => toIsoDay(line.from).slice(0, 7);
  return {
    total: sum(lines),
    clients: grouped((line) => line.client)
      .map((group) => ({ client: group.key, ...group.sum }))
      .sort(mostCostly),
    months: grouped((line) => `${monthOf(line)} ${line.client}`)
      .map((group) => ({ month: group.key.slice(0, 7), client: group.key.slice(8), ...group.sum }))
      .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : mostCostly(a, b))),
    cards: grouped((line) => line.number)
      .flatMap((group) => {
        const card = byNumber.get(group.key);
        if (!card) return [];
        const { number, title, client, state, people, committed, ended } = card;
        const days = {
          committed: toIsoDay(committed),
          ended: ended === null ? null : toIsoDay(ended),
        };
        return [{ number, title, client, state, people, ...days, ...group.sum }];
      })
      .sort(mostCostly),
  };
}

/** Amounts of one currency have the same decimals; floats are near enough to put them in order. */
function mostCostly(a: CostSum, b: CostSum): number {
  return Number(b.amount) - Number(a.amount) || b.days - a.days;
}
