import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

export type SlaColumn = {
  key: keyof SlaFigures;
  label: string;
  meaning: string;
  decimals: 0 | 1 | 2;
  unit?: "%";
  /** Whole numbers only */
  whole?: boolean;
  /** Of a percentile: the share of the cards, out of 100 */
  percent?: number;
};

type PercentileKey = Extract<keyof SlaFigures, `p${number}`>;

/**
 * The columns of the SLA table, in order: the one list that the page, CSV, Markdown, XLSX, print and
 * OpenAPI read. Decimals by METRICS section 3.
 */
export const slaColumns: readonly SlaColumn[] = [
  {
    key: "items",
    label: "Items",
    meaning: "Released cards with a cycle time",
    decimals: 0,
    whole: true,
  },
  { key: "mean", label: "Mean", meaning: "Mean cycle time in days", decimals: 1 },
  {
    key: "sd",
    label: "SD",
    meaning: "Sample standard deviation in days (divisor n − 1)",
    decimals: 1,
  },
  { key: "sla", label: "SLA", meaning: "What the rule gives, in days", decimals: 2 },
  {
    key: "wholeDays",
    label: "SLA in whole days",
    meaning: "A card meets its SLA when it took no more than this",
    decimals: 0,
    whole: true,
  },
  {
    key: "over",
    label: "Over SLA",
    meaning: "Cards that took longer than the SLA",
    decimals: 0,
    whole: true,
  },
  {
    key: "overPercent",
    label: "% over",
    meaning: "Their share of the same cards, out of 100",
    decimals: 1,
    unit: "%",
  },
  { key: "min", label: "Min", meaning: "Shortest cycle time in days", decimals: 0 },
  {
    key: "median",
    label: "Median",
    meaning: "Half of the cards took about this long or less",
    decimals: 1,
  },
  percentile("p85"),
  percentile("p95"),
  { key: "max", label: "Max", meaning: "Longest cycle time in days", decimals: 0 },
];

function percentile(key: PercentileKey): SlaColumn {
  const percent = Number(key.slice(1));
  const meaning = `About ${percent}% of the cards took this long or less`;
  return { key, label: `P${percent}`, meaning, decimals: 1, percent };
}

/** What a column says where the table is of this measure. */
export function meaningOf({ meaning }: SlaColumn, measure: Measure): string {
  return meaning.replace(measureNames.cycle, measureNames[measure]);
}
