import type { Histogram } from "@/lib/metrics/histogram";

/** What happened on one day of age, and the share of cards that take longer than that. */
type SurvivalStep = {
  days: number;
  /** Cards that reached this age: released on it, censored on it or still going after it. */
  atRisk: number;
  events: number;
  censored: number;
  /** S(days) = P(T > days). */
  survival: number;
};

/** Ascending by days; one step for each age at which a card was released or censored. */
export type SurvivalCurve = readonly SurvivalStep[];

/**
 * The Kaplan–Meier estimate of how long cards take, from cycle times of released cards and
 * censoring times of the others (days); at the same age releases come before censorings. `entered`
 * are the ages at which cards came under observation, where not at 0: they are at risk only after
 * it (period survival). Empty without cards. Definition: METRICS section 5 (Kaplan and Meier 1958).
 */
export function kaplanMeier(
  events: Histogram,
  censored: Histogram,
  entered: Histogram = [],
): SurvivalCurve {
  const released = new Map(events);
  const unfinished = new Map(censored);
  const ages = [...new Set([...released.keys(), ...unfinished.keys()])].sort((a, b) => a - b);
  let atRisk = 0;
  for (const [, count] of [...events, ...censored]) atRisk += count;
  for (const [, count] of entered) atRisk -= count;
  let survival = 1;
  let next = 0;
  return ages.map((days) => {
    for (let entry = entered[next]; entry && entry[0] < days; entry = entered[next]) {
      atRisk += entry[1];
      next += 1;
    }
    const step = {
      days,
      atRisk,
      events: released.get(days) ?? 0,
      censored: unfinished.get(days) ?? 0,
    };
    survival *= (atRisk - step.events) / atRisk;
    atRisk -= step.events + step.censored;
    return { ...step, survival };
  });
}

/** S(days) = P(T > days): 1 before the first step, level after the last. */
export function survivalAt(curve: SurvivalCurve, days: number): number {
  let survival = 1;
  for (const step of curve) {
    if (step.days > days) break;
    survival = step.survival;
  }
  return survival;
}

/**
 * The number of cards known to have gone on for longer than `days`. Those that came under
 * observation later (`entered`, as in `kaplanMeier`) are none of them.
 */
export function atRiskAfter(curve: SurvivalCurve, days: number, entered: Histogram = []): number {
  const next = curve.find((step) => step.days > days);
  if (next === undefined) return 0;
  let atRisk = next.atRisk;
  for (const [age, count] of entered) if (age > days && age < next.days) atRisk -= count;
  return atRisk;
}
