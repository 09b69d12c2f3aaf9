import type { CostState } from "@/lib/cards/costs/cost-entries";
import { toIsoDay } from "@/lib/dates/day";
import type { CostCard, CostLine } from "@/lib/metrics/costs/cost-lines";
import { type CostSum, sumCosts } from "@/lib/metrics/costs/sum-costs";
import type { TeamCosts } from "@/lib/metrics/costs/team-costs";

type NamedCard = Omit<CostCard, "pauses"> & { title: string; state: CostState };

type GroupedCosts = Pick<TeamCosts, "total" | "clients" | "months" | "cards">;

/**
 * The days of cards summed up: in all, by client, by month and client, and by card, the most costly
 * first. `digits` are the currency's decimals. METRICS section 9.
 */
export function groupCosts(
  cards: readonly NamedCard[],
  lines: readonly CostLine[],
  digits: number,
): GroupedCosts {
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
