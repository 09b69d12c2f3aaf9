import { type Histogram, itemCount, mean, quantile, sampleSd } from "@/lib/metrics/histogram";
import type { SlaRule } from "@/lib/metrics/sla-rule";

/** One row of the SLA table, in days unless named otherwise; null where there is too little data. */
export type SlaFigures = {
  items: number;
  mean: number | null;
  sd: number | null;
  sla: number | null;
  /** The SLA in whole days: a card is within its SLA exactly when it took no more than this. */
  wholeDays: number | null;
  over: number | null;
  overPercent: number | null;
  min: number | null;
  max: number | null;
  median: number | null;
  p85: number | null;
  p95: number | null;
};

/** Keeps a value that equals the SLA but for rounding from counting as over it. */
const tolerance = 1e-9;

/** The SLA in whole days, at least 1: 14.97 gives 14. Definition: METRICS section 3. */
export function wholeDaysOf(sla: number): number {
  return Math.max(1, Math.floor(sla + tolerance));
}

function slaOf(histogram: Histogram, rule: SlaRule): number | null {
  const sd = sampleSd(histogram);
  const centre = mean(histogram);
  if (sd === null || centre === null) return null;
  return rule.kind === "mean-sd" ? centre + rule.k * sd : quantile(histogram, rule.percent / 100);
}

/**
 * The SLA of a group of released cards with what goes with it. Without items everything but the
 * number of items is null; with one item SD, SLA, whole days and the share over are null.
 * Definition: METRICS section 3.
 */
export function slaFigures(histogram: Histogram, rule: SlaRule): SlaFigures {
  const items = itemCount(histogram);
  const sla = slaOf(histogram, rule);
  let over: number | null = null;
  if (sla !== null) {
    over = 0;
    for (const [days, count] of histogram) if (days > sla + tolerance) over += count;
  }
  return {
    items,
    mean: mean(histogram),
    sd: sampleSd(histogram),
    sla,
    wholeDays: sla === null ? null : wholeDaysOf(sla),
    over,
    overPercent: over === null ? null : (100 * over) / items,
    min: quantile(histogram, 0),
    max: quantile(histogram, 1),
    median: quantile(histogram, 0.5),
    p85: quantile(histogram, 0.85),
    p95: quantile(histogram, 0.95),
  };
}
