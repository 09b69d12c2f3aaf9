import type { Chance } from "@/lib/metrics/chance";

export type ExpectedBreaches = {
  inProgress: number;
  alreadyOver: number;
  /** Cards not over that have a chance, and how many of them are expected to breach. */
  undecided: number;
  expectedMore: number;
  /** Cards without a quote or without history, in no other figure but `inProgress`. */
  withoutChance: number;
  /** `alreadyOver` and `expectedMore` together. */
  expected: number;
};

/**
 * How many of the cards in progress are expected to breach their SLA: those over already, and one
 * minus the chance of each of the others. Definition: METRICS section 5.
 */
export function expectedBreaches(chances: readonly Chance[]): ExpectedBreaches {
  let alreadyOver = 0;
  let undecided = 0;
  let expectedMore = 0;
  for (const chance of chances) {
    if (chance.kind === "over") alreadyOver += 1;
    if (chance.kind === "chance") {
      undecided += 1;
      expectedMore += 1 - chance.chance;
    }
  }
  return {
    inProgress: chances.length,
    alreadyOver,
    undecided,
    expectedMore,
    withoutChance: chances.length - alreadyOver - undecided,
    expected: alreadyOver + expectedMore,
  };
}
