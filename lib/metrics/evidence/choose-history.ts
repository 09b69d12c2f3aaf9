/** A past card-morning: what each history would have said, and what happened. */
export type PastMorning = {
  /** The chance by each candidate, fractions of 1 */
  chances: readonly number[];
  met: boolean;
};

/** With fewer past card-mornings the first candidate, all history, stays. */
const minMornings = 30;

/** Brier scores of the candidates over the past card-mornings seen so far. */
export function historyScores(candidates: number) {
  const scores = new Array<number>(candidates).fill(0);
  let seen = 0;
  return {
    add({ chances, met }: PastMorning): void {
      seen += 1;
      for (let place = 0; place < candidates; place += 1) {
        scores[place] = (scores[place] ?? 0) + ((chances[place] ?? 0) - Number(met)) ** 2;
      }
    },
    /** As `chooseHistory` of those seen. */
    best(): number {
      if (seen < minMornings) return 0;
      let best = 0;
      scores.forEach((score, place) => {
        if (score < (scores[best] ?? 0)) best = place;
      });
      return best;
    },
  };
}

/**
 * The place of the history whose chances came truest: the lowest mean Brier score over past
 * card-mornings whose outcome is known; the earlier candidate wins a tie. 0 with fewer than 30.
 * Definition: METRICS section 5, "Which history".
 */
export function chooseHistory(past: readonly PastMorning[], candidates: number): number {
  const scores = historyScores(candidates);
  for (const one of past) scores.add(one);
  return scores.best();
}
