import type { CardFilter } from "@/lib/cards/filter/card-filter";
import type { Measure } from "@/lib/cards/filter/measure";

/** What a team's figures are of unless somebody chooses: lead times where there are no cycle times. */
export function usualMeasure(facts: { hasCycleTimes: boolean; hasLeadTimes: boolean }): Measure {
  return facts.hasLeadTimes && !facts.hasCycleTimes ? "lead" : "cycle";
}

/** The filter of an address with the measure that the page then shows; cycle times go without saying. */
export function withMeasure(filter: CardFilter, usual: Measure): CardFilter {
  const measure = filter.measure ?? usual;
  return { ...filter, measure: measure === "cycle" ? undefined : measure };
}
