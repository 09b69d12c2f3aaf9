import type { Measure } from "@/lib/cards/filter/measure";
import type { Kind } from "@/lib/cards/kinds";
import type { IsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import type { TableBefore } from "@/lib/metrics/compared-table";
import type { Histogram } from "@/lib/metrics/histogram";
import type { LeftOut } from "@/lib/metrics/left-out";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

/** What a row of the SLA table can be. */
export const slaGroupings = ["type", "size", "type,size"] as const;
export type SlaGrouping = (typeof slaGroupings)[number];

/** What a group is called by. */
export type GroupNames = {
  /** Present when grouped by type */
  type?: string;
  kind?: Kind;
  /** Present when grouped by size; null is unsized */
  size?: string | null;
};

/** A group of released cards with its figures, and how many cards took how many days. */
export type SlaGroup = SlaFigures & GroupNames & { histogram: Histogram };

/** The SLA table of a team. METRICS section 3. */
export type SlaTable = {
  by: SlaGrouping;
  /** What the figures are: cycle times or lead times */
  measure: Measure;
  /** Groups that hold at least one card, types and sizes in the team's own order, unsized last */
  rows: SlaGroup[];
  total: SlaFigures & { histogram: Histogram };
  /** Released cards of the same filter that no figure counts */
  leftOut: LeftOut;
  dayCount: DayCount;
  /** The rule, as `mean+1sd`, and in words */
  rule: string;
  ruleText: string;
  from: IsoDay | null;
  to: IsoDay | null;
  asOf: IsoDay;
  /** The period of the same length before, when compared with and the period has a first day */
  before: (TableBefore & { rows: SlaGroup[] }) | null;
};

/** The SLA table without its histograms, which is all that files need of it. */
export type ExportedSlaTable = Omit<SlaTable, "rows" | "total" | "before"> & {
  rows: readonly (SlaFigures & GroupNames)[];
  total: SlaFigures;
  before: TableBefore | null;
};
