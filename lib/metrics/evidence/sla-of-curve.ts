import type { Histogram } from "@/lib/metrics/histogram";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { slaWithOpen } from "@/lib/metrics/sla-with-open";
import { kaplanMeier } from "@/lib/metrics/survival";

const tolerance = 1e-12;

/**
 * The SLA in days with open cards counted, by any rule: moments of the Kaplan–Meier curve for mean
 * + k·SD; for Pp the fewest whole days t with S(t) ≤ 1 − p. Null with fewer than two released
 * cards, and for a percentile that the curve does not reach. Definition: METRICS sections 5 and 6.
 */
export function slaOfCurve(events: Histogram, censored: Histogram, rule: SlaRule): number | null {
  if (rule.kind === "mean-sd") return slaWithOpen(events, censored, rule.k)?.sla ?? null;
  let released = 0;
  for (const [, count] of events) released += count;
  if (released < 2) return null;
  const left = 1 - rule.percent / 100;
  return (
    kaplanMeier(events, censored).find(({ survival }) => survival <= left + tolerance)?.days ?? null
  );
}
