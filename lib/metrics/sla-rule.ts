/** How an SLA follows from past cycle times. Definition: METRICS section 3. */
export type SlaRule = { kind: "mean-sd"; k: number } | { kind: "percentile"; percent: number };

export const defaultSlaRule: SlaRule = { kind: "mean-sd", k: 1 };

const maxK = 10;

/**
 * Reads `mean+1sd` (the plus may have become a space on its way through a URL) or `p85`, in any
 * case. Null for anything else, for k above 10 and for percentiles outside p1 … p99.
 */
export function parseSlaRule(text: string): SlaRule | null {
  const rule = text.trim().toLowerCase();
  const meanSd = /^mean\s*[+\s]\s*(\d{1,3}(?:\.\d{1,6})?)\s*sd$/.exec(rule);
  if (meanSd) {
    const k = Number(meanSd[1]);
    return k <= maxK ? { kind: "mean-sd", k } : null;
  }
  const percentile = /^p([1-9]\d?)$/.exec(rule);
  return percentile ? { kind: "percentile", percent: Number(percentile[1]) } : null;
}

/** The rule as it is written in URLs and stored: `mean+1sd`, `p85`. */
export function formatSlaRule(rule: SlaRule): string {
  return rule.kind === "mean-sd" ? `mean+${rule.k}sd` : `p${rule.percent}`;
}

/** The rule as people write it, in as few letters as can be read back: `mean + 1 SD`, `P85`. */
export function shortSlaRule(rule: SlaRule): string {
  return rule.kind === "mean-sd" ? `mean + ${rule.k} SD` : `P${rule.percent}`;
}

/** The rule in words: `mean + 1 SD`, `85th percentile`. */
export function describeSlaRule(rule: SlaRule): string {
  return rule.kind === "mean-sd"
    ? `mean + ${rule.k} SD`
    : `${rule.percent}${ordinalSuffix(rule.percent)} percentile`;
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}
