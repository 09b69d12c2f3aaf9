import { chanceOfMeeting } from "@/lib/metrics/chance";
import { type Histogram, itemCount, quantile } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { kaplanMeier } from "@/lib/metrics/survival";

/** The chance of meeting the SLA after a number of days; fractions of 1, 90% interval. */
type ChanceAtAge = { daysBefore: number; value: number; low: number; high: number };

/** What a group's record says to the age of a card, in days; null where there is too little data. */
export type AgeCurve = {
  released: number;
  sla: number | null;
  wholeDays: number | null;
  p50: number | null;
  p70: number | null;
  p85: number | null;
  /** P(T > days), one step for each age at which a card was released or is censored */
  survival: { days: number; survival: number }[];
  /** For each age not over the SLA that has history */
  chances: ChanceAtAge[];
};

/** Percentiles, SLA, survival and chances by age of a group. Definition: METRICS section 5. */
export function ageCurve(events: Histogram, censored: Histogram, rule: SlaRule): AgeCurve {
  const { sla, wholeDays } = slaFigures(events, rule);
  const curve = kaplanMeier(events, censored);
  const chances: ChanceAtAge[] = [];
  for (let daysBefore = 0; daysBefore < (wholeDays ?? 0); daysBefore += 1) {
    const outcome = chanceOfMeeting(curve, daysBefore, wholeDays);
    if (outcome.kind !== "chance") break;
    const { chance: value, lower: low, upper: high } = outcome;
    chances.push({ daysBefore, value, low, high });
  }
  return {
    released: itemCount(events),
    sla,
    wholeDays,
    p50: quantile(events, 0.5),
    p70: quantile(events, 0.7),
    p85: quantile(events, 0.85),
    survival: curve.map(({ days, survival }) => ({ days, survival })),
    chances,
  };
}
