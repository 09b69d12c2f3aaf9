import type { TriedRule } from "@/lib/metrics/evidence/rule-grid";

/** Rows of the grid that no other row beats on both breaches and quoted days. */
export function efficientRules(rows: readonly TriedRule[]): TriedRule[] {
  const usable = rows.filter(isMeasured);
  return usable.filter(
    (row) =>
      !usable.some(
        (other) =>
          other.breachedPercent <= row.breachedPercent &&
          other.meanQuotedDays <= row.meanQuotedDays &&
          (other.breachedPercent < row.breachedPercent ||
            other.meanQuotedDays < row.meanQuotedDays),
      ),
  );
}

export type Recommendation = {
  /** The rule to use; the current one where there is no reason to change */
  row: TriedRule;
  reason: "shorter" | "keeps-promise" | "current-is-best";
  /** The share of breaches aimed at, percent: the current rule's nominal rate */
  aimPercent: number;
};

/** Rules that could quote far fewer cards than others are not compared with them. */
const minCoverage = 0.8;
/** Below this nothing is recommended. */
const minTried = 30;
/** A change has to save this many days on the average quote. */
const minSavedDays = 1;

/**
 * Which rule would have served best: among rules that quoted at least four fifths as many cards as
 * the rule that quoted most, the one with the fewest quoted days whose share of breaches is at most
 * the current rule's nominal rate. The current rule stays unless it breached more than that rate
 * with its whole interval, or the other saves a day on average. Null with fewer than 30 cards
 * quoted. Definition: METRICS section 6.
 */
export function recommendRule(
  rows: readonly TriedRule[],
  current: TriedRule,
): Recommendation | null {
  const aimPercent = current.nominalPercent;
  if (aimPercent === null || !isMeasured(current) || current.quoted < minTried) return null;
  const most = rows.reduce((count, { quoted }) => Math.max(count, quoted), 0);
  const candidates = rows
    .filter(isMeasured)
    .filter(({ quoted }) => quoted >= minCoverage * most && quoted >= minTried);
  const keeping = candidates
    .filter(({ breachedPercent }) => breachedPercent <= aimPercent)
    .sort((a, b) => a.meanQuotedDays - b.meanQuotedDays || a.breachedPercent - b.breachedPercent);
  const [best] = keeping;
  if (!best) return { row: current, reason: "current-is-best", aimPercent };
  if (current.low > aimPercent && best.breachedPercent < current.breachedPercent) {
    return { row: best, reason: "keeps-promise", aimPercent };
  }
  if (current.meanQuotedDays - best.meanQuotedDays >= minSavedDays) {
    return { row: best, reason: "shorter", aimPercent };
  }
  return { row: current, reason: "current-is-best", aimPercent };
}

type Measured = TriedRule & {
  breachedPercent: number;
  low: number;
  high: number;
  meanQuotedDays: number;
};

function isMeasured(row: TriedRule): row is Measured {
  return row.quoted > 0;
}
