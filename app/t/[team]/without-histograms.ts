import type { FiguresBefore, TableBefore } from "@/lib/metrics/compared-table";
import type { SlaTable } from "@/lib/metrics/sla-table";

/** The compared figures without their histograms, which would only make the page longer. */
export function withoutHistograms(before: SlaTable["before"]): TableBefore | null {
  if (before === null) return null;
  const figures = ({ items, mean, sla, wholeDays, overPercent }: FiguresBefore) => ({
    ...{ items, mean, sla, wholeDays, overPercent },
  });
  return {
    from: before.from,
    to: before.to,
    rows: before.rows.map((row) => ({
      ...(row.type === undefined ? {} : { type: row.type }),
      ...(row.size === undefined ? {} : { size: row.size }),
      ...figures(row),
    })),
    total: figures(before.total),
  };
}
