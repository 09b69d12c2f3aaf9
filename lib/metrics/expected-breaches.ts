import type { Chance, KnownChance } from "@/lib/metrics/chance";

export type ExpectedBreaches = {
  inProgress: number;
  alreadyOver: number;
  /** Cards whose SLA date was the last day that counts: over from the next one on */
  due: number;
  /** Cards not over that have a chance, and how many of them are expected to breach. */
  undecided: number;
  expectedMore: number;
  /** Cards without a quote or without history, in no other figure but `inProgress`. */
  withoutChance: number;
  /** `alreadyOver`, `due` and `expectedMore` together. */
  expected: number;
};

/**
 * How many of the cards in progress are expected to breach their SLA: those over already or due,
 * and one minus the chance of each of the others. Where all or none of those at risk made it,
 * (k + 1) / (r + 2) stands for the chance. Definition: METRICS section 5.
 */
export function expectedBreaches(chances: readonly Chance[]): ExpectedBreaches {
  let alreadyOver = 0;
  let due = 0;
  let undecided = 0;
  let expectedMore = 0;
  for (const chance of chances) {
    if (chance.kind === "over") alreadyOver += 1;
    if (chance.kind === "due") due += 1;
    if (chance.kind === "chance") {
      undecided += 1;
      expectedMore += 1 - chanceToExpect(chance);
    }
  }
  return {
    inProgress: chances.length,
    alreadyOver,
    due,
    undecided,
    expectedMore,
    withoutChance: chances.length - alreadyOver - due - undecided,
    expected: alreadyOver + due + expectedMore,
  };
}

/** A card that could still go either way never counts as sure. */
function chanceToExpect({ chance, made, atRisk }: KnownChance): number {
  if (made === "some") return chance;
  return ((made === "all" ? atRisk : 0) + 1) / (atRisk + 2);
}
