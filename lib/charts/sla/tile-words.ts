import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import { formatNumber } from "@/lib/format/format-number";
import { fewItems } from "@/lib/metrics/few-items";
import type { SlaGroup } from "@/lib/metrics/sla-table";

/**
 * How many of a group's own cards took no longer than its SLA: "93 in 100 took 19 or less". Never
 * "100 in 100" while one took longer. Definition: METRICS section 3.
 */
export function keptWords(
  { items, over, wholeDays }: SlaGroup,
  measure: Measure = "cycle",
): string {
  const took = measure === "lead" ? `with a ${measureNames.lead} of` : "took";
  const days = `${took} ${formatNumber(wholeDays)} or less`;
  if (over === null) return "";
  if (over === 0) return `all ${days}`;
  if (items < fewItems) return `${items - over} of ${items} ${days}`;
  const inHundred = Math.min(99, Math.max(1, Math.round((100 * (items - over)) / items)));
  return `${inHundred} in 100 ${days}`;
}

/** The fewest whole days within which at least half of the cards were done. */
export function typicalDays({ median }: Pick<SlaGroup, "median">): string {
  return formatNumber(median === null ? null : Math.ceil(median - 1e-9));
}
