import type { Measure } from "@/lib/cards/filter/measure";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent, formatShare } from "@/lib/format/format-percent";
import { type Histogram, shareWithin } from "@/lib/metrics/histogram";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

type Total = SlaFigures & { histogram: Histogram };

/**
 * How long the shown cards took, in a sentence: the true share at or under the median in whole days
 * and at or under the SLA, of these same cards. Says so where there is too little data.
 */
export function slaSentence(total: Total, dayCount: DayCount, measure: Measure = "cycle"): string {
  const isLead = measure === "lead";
  const { items, median, wholeDays, overPercent, histogram } = total;
  if (items === 0 || median === null) return "No card was released in this selection.";
  if (wholeDays === null || overPercent === null) {
    return `One card was released, ${isLead ? "with a lead time of" : "after"} ${formatNumber(median)} ${dayWords(dayCount, median)}. An SLA needs 2.`;
  }
  const typical = Math.ceil(median - 1e-9);
  const within = `${formatShare(shareWithin(histogram, typical))} of the ${formatNumber(items)} items ${isLead ? "had a lead time of" : "took"} ${formatNumber(typical)} ${dayWords(dayCount, typical)} or less`;
  if (typical === wholeDays) return `${within}, which is the SLA of all of them together.`;
  return `${within}, ${formatPercent(100 - overPercent)} ${isLead ? "one of" : "took"} ${formatNumber(wholeDays)} or less, the SLA of all of them together.`;
}
