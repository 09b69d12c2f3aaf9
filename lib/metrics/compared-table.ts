import type { IsoDay } from "@/lib/dates/day";
import type { SlaFigures } from "@/lib/metrics/sla-figures";

/** The figures of a group in the period before that a table is compared by. */
export type FiguresBefore = Pick<
  SlaFigures,
  "items" | "mean" | "sla" | "wholeDays" | "overPercent"
>;

type Named = { type?: string; size?: string | null };

/** A table's period of the same length before, by group. */
export type TableBefore = {
  from: IsoDay;
  to: IsoDay;
  rows: readonly (Named & FiguresBefore)[];
  total: FiguresBefore;
};

/** A group's figures in the period before; null where it had no card then. */
export function rowBefore(before: TableBefore, row: Named): FiguresBefore | null {
  return before.rows.find((one) => one.type === row.type && one.size === row.size) ?? null;
}
