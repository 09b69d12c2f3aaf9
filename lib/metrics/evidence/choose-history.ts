/** A past card-morning: what each history would have said, and what happened. */
export type PastMorning = {
  /** The chance by each candidate, fractions of 1 */
  chances: readonly number[];
  met: boolean;
};

/** With fewer past card-mornings the first candidate, all history, stays. */
const fewestMornings = 30;

/**
 * The place of the history whose chances came truest: the lowest mean Brier score over past
 * card-mornings whose outcome is known; the earlier candidate wins a tie. 0 with fewer than 30.
 * Definition: METRICS section 5, "Which history".
 */
export function chooseHistory(past: readonly PastMorning[], candidates: number): number {
  if (past.length < fewestMornings) return 0;
  const scores = new Array<number>(candidates).fill(0);
  for (const { chances, met } of past) {
    for (let place = 0; place < candidates; place += 1) {
      scores[place] = (scores[place] ?? 0) + ((chances[place] ?? 0) - Number(met)) ** 2;
    }
  }
  let best = 0;
  scores.forEach((score, place) => {
    if (score < (scores[best] ?? 0)) best = place;
  });
  return best;
}
