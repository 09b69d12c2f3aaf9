import type { Measure } from "@/lib/cards/filter/measure";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";
import { formatShare } from "@/lib/format/format-percent";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

const groupWords = { type: "type", size: "size", "type,size": "type and size" } as const;

/**
 * What the chart of all items shows, in a sentence: how many took longer than the SLA of their own
 * group, the longest, and how the items spread. Definition: METRICS section 4.
 */
export function committedToDoneSentence(
  total: SlaFigures,
  over: number,
  by: keyof typeof groupWords,
  dayCount: DayCount,
  measure: Measure = "cycle",
): string {
  const isLead = measure === "lead";
  const { items, mean, sd, max } = total;
  if (items === 0 || mean === null || max === null)
    return "Nothing was released in this selection.";
  if (sd === null) return "One card was released; a second one makes a comparison possible.";
  const longer = `${isLead ? "had a lead time over" : "took longer than"} the SLA of their own ${groupWords[by]}`;
  const overText =
    over === 0
      ? `None of the ${formatNumber(items)} items ${longer}`
      : `${formatNumber(over)} of ${formatNumber(items)} items (${formatShare(over / items)}) ${longer}`;
  return `${overText}. The longest ${isLead ? "lead time was" : "took"} ${formatNumber(max)} ${dayWords(dayCount, max)}; mean ${formatNumber(mean, 1)}, SD ${formatNumber(sd, 1)}.`;
}
