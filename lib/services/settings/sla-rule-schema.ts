import { z } from "zod";
import { parseSlaRule, type SlaRule } from "@/lib/metrics/sla-rule";

/** An SLA rule as somebody writes it: mean + k·SD with k up to 10, or P1 to P99. */
export const slaRuleSchema = z
  .string()
  .transform((text, context): SlaRule => {
    const rule = parseSlaRule(text);
    if (rule) return rule;
    context.addIssue({
      code: "custom",
      message: "Write mean + 1 SD (or another number before SD) or a percentile from P1 to P99.",
      params: { code: "unknown-rule" },
    });
    return z.NEVER;
  })
  .meta({ type: "string", example: "p85" });
