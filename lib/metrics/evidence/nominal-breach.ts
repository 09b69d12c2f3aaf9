import { normalBelow } from "@/lib/metrics/evidence/normal-curve";
import type { SlaRule } from "@/lib/metrics/sla-rule";

/**
 * How often a quote by a rule is breached when nothing changes, as a fraction of 1. For mean + k·SD
 * the normal curve's rate 1 − Φ(k), whatever it rests on; for Pp of n past cards 1 − (1 + q(n − 1))
 * ÷ (n + 1), since a percentile by interpolation lies between two of them. METRICS section 6.
 */
export function nominalBreach(rule: SlaRule, items: number): number {
  if (rule.kind === "mean-sd") return 1 - normalBelow(rule.k);
  return 1 - (1 + (rule.percent / 100) * (items - 1)) / (items + 1);
}
