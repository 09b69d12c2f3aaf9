import type { Histogram } from "@/lib/metrics/histogram";
import { atRiskAfter, type SurvivalCurve } from "@/lib/metrics/survival";

/** The chance, as a fraction of 1, that an open card meets an SLA, with a 90% interval. */
export type KnownChance = {
  kind: "chance";
  chance: number;
  lower: number;
  upper: number;
  /** Cards of the group known to have gone on for longer than this one has so far. */
  atRisk: number;
  /** `none` or `all` of the cards at risk made it: to be worded so ("0 of 12 made it"). */
  made: "none" | "all" | "some";
};

export type Chance =
  | KnownChance
  | { kind: "no-quote" }
  /** Over the SLA, by this many days. */
  | { kind: "over"; days: number }
  /** Its SLA date was the last day that counts, and today does not count. */
  | { kind: "due" }
  /** Fewer than five cards of the group were ever this old. */
  | { kind: "no-history"; atRisk: number };

const minAtRisk = 5;

/** The 95th percentile of the normal curve, for two-sided 90% intervals. */
const z = 1.6448536269514722;
const tail = 0.05;

/**
 * The chance that a card that has been in progress for `daysBefore` counted days (before today)
 * is released within `wholeDays`. Without an SLA (null) there is no quote; a card past it is over,
 * one whose SLA date has passed is due on a day that does not count, until the next one that does;
 * with fewer than five cards at risk there is no history. Interval: Greenwood's variance on the
 * log(−log) scale, Clopper–Pearson where none or all made it. Definition: METRICS section 5.
 */
export function chanceOfMeeting(
  curve: SurvivalCurve,
  daysBefore: number,
  wholeDays: number | null,
  { todayCounts = true, entered = [] }: { todayCounts?: boolean; entered?: Histogram } = {},
): Chance {
  if (wholeDays === null) return { kind: "no-quote" };
  const age = daysBefore + Number(todayCounts);
  if (age > wholeDays) return { kind: "over", days: age - wholeDays };
  if (daysBefore >= wholeDays) return { kind: "due" };
  const atRisk = atRiskAfter(curve, daysBefore, entered);
  if (atRisk < minAtRisk) return { kind: "no-history", atRisk };
  // The share of cards of this age that go on for longer than the SLA: S(L) / S(c).
  let missed = 1;
  let variance = 0;
  for (const step of curve) {
    if (step.days <= daysBefore) continue;
    if (step.days > wholeDays) break;
    const left = step.atRisk - step.events;
    missed *= left / step.atRisk;
    if (left > 0) variance += step.events / (step.atRisk * left);
  }
  const head = { kind: "chance", chance: 1 - missed, atRisk } as const;
  if (missed === 1) return { ...head, lower: 0, upper: 1 - tail ** (1 / atRisk), made: "none" };
  if (missed === 0) return { ...head, lower: tail ** (1 / atRisk), upper: 1, made: "all" };
  const factor = Math.exp((z * Math.sqrt(variance)) / -Math.log(missed));
  return { ...head, lower: 1 - missed ** (1 / factor), upper: 1 - missed ** factor, made: "some" };
}
