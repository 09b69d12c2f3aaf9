import { type MannWhitney, mannWhitney } from "@/lib/metrics/evidence/mann-whitney";
import { histogramOf } from "@/lib/metrics/histogram";
import { type SlaFigures, slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";

/** After less before, with a two-sided permutation p-value. */
type Difference = { change: number; p: number };

export type BeforeAfter = {
  before: SlaFigures;
  after: SlaFigures;
  /** The SLA of both windows together in whole days: what "over" means in both */
  pooledWholeDays: number;
  overBefore: number;
  overAfter: number;
  /** In days, days and points */
  mean: Difference;
  sd: Difference;
  overPercent: Difference;
  rankSum: MannWhitney | null;
};

/** The longest that each window may be, in calendar days. METRICS section 7. */
export const maxWindowDays = 365;
/** With fewer in a window no difference is told from chance. METRICS section 7. */
const minInWindow = 5;
const shuffles = 1999;

/**
 * What changed from one window to the next: cycle times of the cards committed and released in
 * each, so that both lack their slow cards alike. Mean, SD and
 * the share over the SLA of both together (fixed while cards are shuffled), with two-sided
 * permutation p-values and the Mann–Whitney test. Null when a window has fewer than five cards. It
 * says that something differs, not why. Definition: METRICS section 7.
 */
export function beforeAfter(
  before: readonly number[],
  after: readonly number[],
  rule: SlaRule,
  random: () => number,
): BeforeAfter | null {
  if (before.length < minInWindow || after.length < minInWindow) return null;
  const both = [...before, ...after];
  const limit = slaFigures(histogramOf(both), rule).wholeDays;
  if (limit === null) return null;
  const seen = statistics(both, before.length, limit);
  const extreme = { mean: 0, sd: 0, over: 0 };
  for (let round = 0; round < shuffles; round += 1) {
    const other = statistics(chooseFirst(both, before.length, random), before.length, limit);
    extreme.mean += Number(isAsFar(other.mean, seen.mean));
    extreme.sd += Number(isAsFar(other.sd, seen.sd));
    extreme.over += Number(isAsFar(other.over, seen.over));
  }
  const difference = (change: number, count: number): Difference => ({
    change,
    p: (1 + count) / (1 + shuffles),
  });
  return {
    before: slaFigures(histogramOf(before), rule),
    after: slaFigures(histogramOf(after), rule),
    pooledWholeDays: limit,
    overBefore: before.filter((days) => days > limit).length,
    overAfter: after.filter((days) => days > limit).length,
    mean: difference(seen.mean, extreme.mean),
    sd: difference(seen.sd, extreme.sd),
    overPercent: difference(100 * seen.over, extreme.over),
    rankSum: mannWhitney(before, after),
  };
}

/** Sums of whole days are exact, but their quotients may differ in the last digit. */
function isAsFar(one: number, seen: number): boolean {
  return Math.abs(one) >= Math.abs(seen) - 1e-9;
}

/** The differences between the values from `split` on and those before it. */
function statistics(values: readonly number[], split: number, limit: number) {
  const sides = [values.slice(0, split), values.slice(split)].map((side) => {
    let sum = 0;
    let squares = 0;
    let over = 0;
    for (const days of side) {
      sum += days;
      squares += days * days;
      if (days > limit) over += 1;
    }
    const n = side.length;
    return {
      mean: sum / n,
      sd: Math.sqrt(Math.max(0, (n * squares - sum * sum) / (n * (n - 1)))),
      over: over / n,
    };
  });
  const [first, second] = sides as [(typeof sides)[0], (typeof sides)[0]];
  return {
    mean: second.mean - first.mean,
    sd: second.sd - first.sd,
    over: second.over - first.over,
  };
}

/** Brings a random choice of `count` values to the front, in place. */
function chooseFirst(values: number[], count: number, random: () => number): number[] {
  for (let place = 0; place < count; place += 1) {
    const other = place + Math.floor(random() * (values.length - place));
    const kept = values[place] as number;
    values[place] = values[other] as number;
    values[other] = kept;
  }
  return values;
}
