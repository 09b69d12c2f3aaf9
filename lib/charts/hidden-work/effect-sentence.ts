import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatInterval, formatP } from "@/lib/format/format-interval";
import { formatNumber } from "@/lib/format/format-number";
import { minComparedFeatures, type SupportEffect } from "@/lib/metrics/hidden-work/support-effect";
import { pLevels } from "@/lib/metrics/p-levels";

type EffectFigures = Pick<SupportEffect, "medianExposure" | "difference" | "interval" | "p"> & {
  items: number;
  dayCount: DayCount;
};

/** Whether features took longer beside more hidden work, in words that claim no cause. */
export function effectSentence(figures: EffectFigures): string {
  const { items, medianExposure, difference, interval, p, dayCount } = figures;
  if (items < minComparedFeatures) {
    const there = items === 0 ? "there is none" : `there ${items === 1 ? "is" : "are"} ${items}`;
    return `Too early to say: it takes ${minComparedFeatures} released features with a commit day, and here ${there}.`;
  }
  if (difference === null || medianExposure === null || p === null) {
    return "Nothing can be compared: about as much support and hidden work was in progress whenever a feature was committed.";
  }
  const days = `${formatNumber(Math.abs(difference), 1)} ${dayWords(dayCount)}`;
  const longer = difference >= 0 ? "longer" : "less";
  const beside = `Features committed while more than ${formatNumber(medianExposure)} support and hidden cards were in progress`;
  const range = interval === null ? "" : ` (90% interval ${formatInterval(interval)})`;
  const compared = `${beside} took ${days} ${longer} than others of their size${range}`;
  return p < pLevels.probably
    ? `${compared}, which is more than chance explains (${formatP(p)}).`
    : `${compared}, which chance alone explains (${formatP(p)}): this record does not show that they slow features.`;
}
