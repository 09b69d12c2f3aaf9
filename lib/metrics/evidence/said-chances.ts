import type { DayNumber } from "@/lib/dates/day";
import { type CardMorning, histories } from "@/lib/metrics/evidence/card-mornings";
import { historyScores } from "@/lib/metrics/evidence/choose-history";
import type { SaidAndHappened } from "@/lib/metrics/evidence/reliability";

/**
 * What would have been said on each morning, by the history chosen from what was known before it:
 * card-mornings in order of their days, outcomes known only from their own day on. METRICS 5 and 6.
 */
export function saidChances(mornings: readonly CardMorning[]): SaidAndHappened[] {
  const byDecision = mornings.toSorted((a, b) => a.decidedOn - b.decidedOn);
  const known = historyScores(histories.length);
  let next = 0;
  let day: DayNumber | null = null;
  let place = 0;
  return mornings.map((morning) => {
    if (morning.day !== day) {
      day = morning.day;
      for (let one = byDecision[next]; one && one.decidedOn < day; one = byDecision[next]) {
        known.add(one);
        next += 1;
      }
      place = known.best();
    }
    return { chance: morning.chances[place] ?? 0, met: morning.met };
  });
}
