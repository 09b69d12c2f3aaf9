import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

/** How long the shown cards took, in a sentence; says so where there is too little data. */
export function slaSentence(total: SlaFigures, dayCount: DayCount): string {
  if (total.items === 0 || total.median === null) return "No card was released in this selection.";
  const words = dayWords(dayCount);
  if (total.wholeDays === null || total.overPercent === null) {
    return `One card was released, after ${formatNumber(total.median)} ${dayWords(dayCount, total.median)}: not enough data for an SLA.`;
  }
  const half = `Half of the ${formatNumber(total.items)} items took ${atMost(total.median)} ${words} or less`;
  return `${half}; ${formatPercent(100 - total.overPercent)} took no longer than ${formatNumber(total.wholeDays)}, the SLA of all of them together.`;
}

function atMost(median: number): string {
  return formatNumber(median, Number.isInteger(median) ? 0 : 1);
}
