import "server-only";
import type { SlaTable } from "@/lib/metrics/sla-table";

/** The SLA table as the API sends it: the histograms, which few need, only when asked for. */
export function slaResponseBody(table: SlaTable, include: readonly "histogram"[]): object {
  const before = table.before && {
    ...table.before,
    rows: table.before.rows.map(withoutHistogram),
  };
  if (include.includes("histogram")) return { ...table, before };
  return {
    ...table,
    rows: table.rows.map(withoutHistogram),
    total: withoutHistogram(table.total),
    before,
  };
}

function withoutHistogram<Row extends { histogram: unknown }>(row: Row): Omit<Row, "histogram"> {
  const { histogram, ...figures } = row;
  return figures;
}
