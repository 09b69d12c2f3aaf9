import { seededRandom } from "@/lib/cards/sample/seeded-random";
import type { CapacityModel, ModelCard } from "@/lib/metrics/hidden-work/capacity-model";
import { middleOf } from "@/lib/metrics/hidden-work/middle-of";
import { type ReplayChange, type ReplayedCard, replay } from "@/lib/metrics/hidden-work/replay";
import { supportQueued } from "@/lib/metrics/hidden-work/support-queued";
import { histogramOf } from "@/lib/metrics/histogram";
import { slaFigures } from "@/lib/metrics/sla-figures";
import type { SlaRule } from "@/lib/metrics/sla-rule";
import type { Interval } from "@/lib/metrics/wilson-interval";

export const scenarios = [
  "as-it-was",
  "support-halved",
  "support-queued",
  "wip-limit",
  "one-fewer-on-support",
] as const;
export type Scenario = (typeof scenarios)[number];

/** A figure over the seeds: their mean, and the middle 90% of them; null with too little data. */
export type Simulated = { value: number; interval: Interval } | null;

export type WhatIf = {
  scenario: Scenario;
  /** Of the features asked about, in days */
  mean: Simulated;
  p85: Simulated;
  sla: Simulated;
  /** Features released on a counted day of the period, on average */
  releasesPerDay: Simulated;
  /** Days that features, and support, were begun later than they were */
  featureWait: Simulated;
  supportWait: Simulated;
};

export type WhatIfQuestion = {
  model: CapacityModel;
  /** The features whose figures are asked for: released ones, by number */
  features: ReadonlySet<number>;
  /** First and last place of the period */
  period: { first: number; last: number };
  rule: SlaRule;
  wipLimit: number;
  /** How many people the team has and how many of them are on support, where that is known */
  people: { all: number; onSupport: number } | null;
};

/** With fewer released features a replay says nothing. METRICS section 7. */
export const minReplayedFeatures = 5;
const usualLimitShare = 0.75;

/** The WIP limit tried where nobody names one: three quarters of the mean WIP, at least 1. METRICS section 7. */
export function usualWipLimit(meanWip: number | null): number {
  return Math.max(1, Math.round(usualLimitShare * (meanWip ?? 1)));
}

/** About this many card-days are replayed for each scenario. */
const effort = 4_000_000;
const [minSeeds, maxSeeds] = [20, 100];

/** How many seeds a team's record allows for. */
export function seedsFor({ cards, lastDay }: CapacityModel): number {
  const cardDays = cards.reduce((sum, one) => sum + (one.end ?? lastDay) - one.start + 1, 0);
  return Math.round(Math.min(maxSeeds, Math.max(minSeeds, effort / Math.max(1, cardDays))));
}

/**
 * What features' times would have been had capacity been shared as in the record, but for one change.
 * Scenarios without what they need (support, head counts) are left out. METRICS section 7.
 */
export function whatIf(question: WhatIfQuestion): WhatIf[] {
  const { model } = question;
  const support = model.cards.filter((card) => card.kind === "support");
  const changes: [Scenario, ((random: () => number) => ReplayChange) | null][] = [
    ["as-it-was", () => ({})],
    [
      "support-halved",
      support.length < 2 ? null : (random) => ({ without: halfOf(support, random) }),
    ],
    ["support-queued", support.length === 0 ? null : once({ starts: supportQueued(model.cards) })],
    ["wip-limit", () => ({ wipLimit: question.wipLimit })],
    ["one-fewer-on-support", fewerOnSupport(question)],
  ];
  const seeds = seedsFor(model);
  return changes.flatMap(([scenario, changeOf]) => {
    if (changeOf === null) return [];
    // Without a change every seed gives the record itself.
    const runs = Array.from({ length: scenario === "as-it-was" ? 1 : seeds }, (_, seed) => {
      const random = seededRandom(seed + 1);
      const change = changeOf(random);
      return figuresOf(question, replay(model, change, random));
    });
    return [{ scenario, ...summary(runs) }];
  });
}

function once(change: ReplayChange): () => ReplayChange {
  return () => change;
}

function fewerOnSupport({ people }: WhatIfQuestion): (() => ReplayChange) | null {
  if (people === null || people.onSupport < 2 || people.onSupport >= people.all) return null;
  const { all, onSupport } = people;
  const others = all - onSupport;
  return once({ supportRate: (onSupport - 1) / onSupport, otherRate: (others + 1) / others });
}

function halfOf(cards: readonly ModelCard[], random: () => number): Set<number> {
  const numbers = cards.map((card) => card.number);
  const half = Math.floor(numbers.length / 2);
  for (let place = 0; place < half; place += 1) {
    const other = place + Math.floor(random() * (numbers.length - place));
    [numbers[place], numbers[other]] = [numbers[other] as number, numbers[place] as number];
  }
  return new Set(numbers.slice(0, half));
}

type Figures = Record<Exclude<keyof WhatIf, "scenario">, number | null>;

function figuresOf(question: WhatIfQuestion, cards: readonly ReplayedCard[]): Figures {
  const { features, period, rule } = question;
  const cycleDays: number[] = [];
  const waits: { feature: number[]; support: number[] } = { feature: [], support: [] };
  let released = 0;
  for (const { card, start, end } of cards) {
    if (start === null || end === null) continue;
    if (card.kind === "support") waits.support.push(start - card.start);
    if (!features.has(card.number)) continue;
    cycleDays.push(end - start + 1);
    waits.feature.push(start - card.start);
    if (period.first <= end && end <= period.last) released += 1;
  }
  const { mean, p85, sla } = slaFigures(histogramOf(cycleDays), rule);
  const days = period.last - period.first + 1;
  return {
    mean,
    p85,
    sla,
    releasesPerDay: days > 0 ? released / days : null,
    featureWait: meanOf(waits.feature),
    supportWait: meanOf(waits.support),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function summary(runs: readonly Figures[]): Omit<WhatIf, "scenario"> {
  const over = (name: keyof Figures): Simulated => {
    const values = runs.flatMap((run) => run[name] ?? []);
    const interval = middleOf(values);
    const value = meanOf(values);
    return interval === null || value === null ? null : { value, interval };
  };
  return {
    mean: over("mean"),
    p85: over("p85"),
    sla: over("sla"),
    releasesPerDay: over("releasesPerDay"),
    featureWait: over("featureWait"),
    supportWait: over("supportWait"),
  };
}
