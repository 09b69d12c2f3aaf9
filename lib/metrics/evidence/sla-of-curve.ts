import { type Histogram, itemCount } from "@/lib/metrics/histogram";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { curveMoments } from "@/lib/metrics/sla-with-open";
import { kaplanMeier } from "@/lib/metrics/survival";

const tolerance = 1e-12;

/**
 * The SLA in days with open cards counted, by each rule: moments of the Kaplan–Meier curve for mean
 * + k·SD; for Pp the fewest whole days t with S(t) ≤ 1 − p. Null with fewer than two released
 * cards, and for a percentile that the curve does not reach. Definition: METRICS sections 5 and 6.
 */
export function slasOfCurve(
  events: Histogram,
  censored: Histogram,
  rules: readonly SlaRule[],
): (number | null)[] {
  if (itemCount(events) < 2) return rules.map(() => null);
  const curve = kaplanMeier(events, censored);
  const moments = curveMoments(curve, events);
  return rules.map((rule) => {
    if (rule.kind === "mean-sd") return moments && moments.mean + rule.k * moments.sd;
    const left = 1 - rule.percent / 100;
    return curve.find(({ survival }) => survival <= left + tolerance)?.days ?? null;
  });
}
