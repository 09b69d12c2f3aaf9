import type { Decimals } from "@/lib/format/format-number";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

export type SlaColumn = {
  key: keyof SlaFigures;
  label: string;
  meaning: string;
  decimals: Decimals;
  unit?: string;
};

/** The columns of the SLA table as people see them; decimals after METRICS section 3. */
export const slaColumns: readonly SlaColumn[] = [
  { key: "items", label: "Items", meaning: "Released cards with a cycle time", decimals: 0 },
  { key: "mean", label: "Mean", meaning: "Mean cycle time in days", decimals: 1 },
  { key: "sd", label: "SD", meaning: "Sample standard deviation in days", decimals: 1 },
  { key: "sla", label: "SLA", meaning: "What the rule gives, in days", decimals: 2 },
  {
    key: "wholeDays",
    label: "SLA, whole days",
    meaning: "A card is within its SLA when it took no more than this",
    decimals: 0,
  },
  { key: "over", label: "Over SLA", meaning: "Cards that took longer than the SLA", decimals: 0 },
  {
    key: "overPercent",
    label: "% over",
    meaning: "Share of cards that took longer than the SLA",
    decimals: 1,
    unit: "%",
  },
  { key: "min", label: "Min", meaning: "Shortest cycle time in days", decimals: 0 },
  { key: "median", label: "Median", meaning: "Half of the cards took no longer", decimals: 1 },
  { key: "p85", label: "P85", meaning: "85% of the cards took no longer", decimals: 1 },
  { key: "p95", label: "P95", meaning: "95% of the cards took no longer", decimals: 1 },
  { key: "max", label: "Max", meaning: "Longest cycle time in days", decimals: 0 },
];
