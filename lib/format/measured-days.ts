import { type Measure, measureNames, measureSpans } from "@/lib/cards/filter/measure";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";

/** What an axis or a heading of days says: their unit, and from which day to which they run. */
export function measuredDays(measure: Measure, dayCount: DayCount): string {
  const span = measureSpans[measure];
  return `${dayWords(dayCount)}, ${measure === "lead" ? `${measureNames.lead} (${span})` : span}`;
}
