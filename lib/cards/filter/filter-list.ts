import { nameFilterList } from "@/lib/cards/filter/name-filters";

/**
 * Every part of the filter, each once, by its parameter and in the order of addresses: what stands
 * beside its choice, and what API descriptions say. Those that choose names come from `nameFilterList`.
 */
export const filterList = {
  from: { label: "Released from", meaning: "First day of release, included" },
  to: { label: "Released to", meaning: "Last day of release, included" },
  ...nameFilterList,
  kind: { label: "Kinds of work", meaning: "Kind of work; may be repeated" },
  asOf: {
    label: "As of the end of",
    meaning: "The day at whose end things are seen; today if absent",
  },
  rule: { label: "SLA rule", meaning: "mean+1sd, mean+1.5sd, p85 …; the team's own if absent" },
  measure: {
    label: "What is measured",
    meaning:
      "What is measured: cycle (committed to released) or lead (prioritised to released); cycle if absent",
  },
} as const;

/** The parameters of the filter, in the order of addresses. */
export const filterNames = Object.keys(filterList) as (keyof typeof filterList)[];
