import type { Measure } from "@/lib/cards/filter/measure";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { TableBefore } from "@/lib/metrics/compared-table";
import type { LeftOut } from "@/lib/metrics/left-out";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

/** What a file with the SLA table is written from. */
export type ExportedSlaTable = {
  by: "type" | "size" | "type,size";
  measure: Measure;
  rows: readonly (SlaFigures & { type?: string; kind?: string; size?: string | null })[];
  total: SlaFigures;
  leftOut: LeftOut;
  dayCount: DayCount;
  rule: string;
  ruleText: string;
  from: IsoDay | null;
  to: IsoDay | null;
  asOf: IsoDay;
  /** The period before, when the table is compared with it and there is one */
  before: TableBefore | null;
};

/** The columns that name a row, by grouping, with the word for all cards in the first. */
export const groupColumns = {
  type: ["type", "kind"],
  size: ["size"],
  "type,size": ["type", "kind", "size"],
} as const;

export const allCards = "All";
export const unsized = "No size";
