import type { Chance } from "@/lib/metrics/chance";

type AtRisk = { chance: Chance; age: number; number: number };

/**
 * Orders open cards by risk, the greatest first: over by most days, then due, then the least chance, then
 * those without history and without a quote by age.
 */
export function byRisk(one: AtRisk, other: AtRisk): number {
  return (
    rank(one.chance) - rank(other.chance) ||
    within(one.chance, other.chance) ||
    other.age - one.age ||
    one.number - other.number
  );
}

const ranks: Record<Chance["kind"], number> = {
  over: 0,
  due: 1,
  chance: 2,
  "no-history": 3,
  "no-quote": 4,
};

function rank(chance: Chance): number {
  return ranks[chance.kind];
}

function within(one: Chance, other: Chance): number {
  if (one.kind === "over" && other.kind === "over") return other.days - one.days;
  if (one.kind === "chance" && other.kind === "chance") return one.chance - other.chance;
  return 0;
}
