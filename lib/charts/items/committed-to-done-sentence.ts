import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatPercent } from "@/lib/format/format-percent";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

/** What the committed-to-done chart shows, in a sentence. */
export function committedToDoneSentence(total: SlaFigures, dayCount: DayCount): string {
  const { items, over, overPercent, wholeDays, mean, sd, max } = total;
  if (items === 0 || mean === null || max === null)
    return "Nothing was released in this selection.";
  if (over === null || overPercent === null || wholeDays === null || sd === null) {
    return "One card was released; a second one makes a comparison possible.";
  }
  const words = dayWords(dayCount);
  const overText =
    over === 0
      ? `None of the ${formatNumber(items)} items took longer than the SLA of ${formatNumber(wholeDays)} ${words}`
      : `${formatNumber(over)} of ${formatNumber(items)} items (${formatPercent(overPercent)}) took longer than the SLA of ${formatNumber(wholeDays)} ${words}`;
  return `${overText}, the longest ${formatNumber(max)}; the mean is ${formatNumber(mean, 1)}, the SD ${formatNumber(sd, 1)}.`;
}
