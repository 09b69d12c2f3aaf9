import type { HistoryWindow } from "@/lib/metrics/evidence/history-window";
import { type Kupiec, kupiec } from "@/lib/metrics/evidence/kupiec";
import { nominalBreach } from "@/lib/metrics/evidence/nominal-breach";
import {
  type PastCard,
  type TriedQuote,
  type WalkForwardOptions,
  walkForwardInSteps,
} from "@/lib/metrics/evidence/walk-forward";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import { wilsonInterval } from "@/lib/metrics/wilson-interval";

/** How a rule would have served; percentages out of 100, null where nothing was quoted. */
export type TriedRule = {
  rule: SlaRule;
  window: HistoryWindow;
  openCards: boolean;
  quoted: number;
  breached: number;
  breachedPercent: number | null;
  /** Wilson's 90% interval of the share breached */
  low: number | null;
  high: number | null;
  nominalPercent: number | null;
  kupiec: Kupiec | null;
  meanQuotedDays: number | null;
};

export const gridRules: readonly SlaRule[] = [
  ...[0.5, 1, 1.5, 2].map((k): SlaRule => ({ kind: "mean-sd", k })),
  ...[70, 80, 85, 90, 95].map((percent): SlaRule => ({ kind: "percentile", percent })),
];

export const gridWindows: readonly HistoryWindow[] = [
  { kind: "all" },
  ...[10, 20, 30, 50].map((cards): HistoryWindow => ({ kind: "last", cards })),
  ...[6, 12].map((months): HistoryWindow => ({ kind: "months", months })),
];

/**
 * The back-test of several rules on one window, over groups that are each quoted from their own
 * past: one row a rule. Definition: METRICS section 6.
 */
export function tryRules(
  groups: readonly (readonly PastCard[])[],
  rules: readonly SlaRule[],
  options: WalkForwardOptions,
  each?: (rule: number, quote: TriedQuote) => void,
): TriedRule[] {
  const steps = tryRulesInSteps(groups, rules, options, each);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing after every commit day. */
export function* tryRulesInSteps(
  groups: readonly (readonly PastCard[])[],
  rules: readonly SlaRule[],
  options: WalkForwardOptions,
  each: (rule: number, quote: TriedQuote) => void = () => undefined,
): Generator<void, TriedRule[]> {
  const sums = rules.map(() => ({ quoted: 0, breached: 0, days: 0, nominal: 0 }));
  for (const cards of groups) {
    yield* walkForwardInSteps(cards, rules, options, (place, quote) => {
      const sum = sums[place];
      const rule = rules[place];
      if (!sum || !rule) return;
      sum.quoted += 1;
      sum.breached += Number(quote.breached);
      sum.days += quote.wholeDays;
      sum.nominal += nominalBreach(rule, quote.items);
      each(place, quote);
    });
  }
  return rules.map((rule, place) => rowOf(rule, options, sums[place] ?? none));
}

const none = { quoted: 0, breached: 0, days: 0, nominal: 0 };

function rowOf(
  rule: SlaRule,
  { window, openCards }: WalkForwardOptions,
  { quoted, breached, days, nominal }: typeof none,
): TriedRule {
  const head = { rule, window, openCards, quoted, breached };
  if (quoted === 0) {
    return {
      ...head,
      ...{ breachedPercent: null, low: null, high: null },
      ...{ nominalPercent: null, kupiec: null, meanQuotedDays: null },
    };
  }
  const { low, high } = wilsonInterval(breached, quoted);
  return {
    ...head,
    breachedPercent: (100 * breached) / quoted,
    low: 100 * low,
    high: 100 * high,
    nominalPercent: (100 * nominal) / quoted,
    kupiec: kupiec(breached, quoted, nominal / quoted),
    meanQuotedDays: days / quoted,
  };
}
