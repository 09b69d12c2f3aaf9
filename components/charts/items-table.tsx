import { useMemo } from "react";
import { DataTable } from "@/components/charts/data-table";
import { itemsByPeriod } from "@/lib/charts/items/items-by-period";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { formatMonth } from "@/lib/format/format-month";
import { formatNumber } from "@/lib/format/format-number";

/** The chart of all items as a table: month by month, since thousands of rows help nobody. */
export function ItemsTable({ data }: { data: ItemsChartData }) {
  const rows = useMemo(() => itemsByPeriod(data), [data]);
  return (
    <DataTable
      caption="Items by when they were released"
      columns={[
        "Released",
        "Items",
        data.measure === "lead" ? "Mean lead time in days" : "Mean days",
        "Over the SLA",
      ]}
      rows={rows.map((row) => [
        row.period.length === 4 ? row.period : formatMonth(`${row.period}-01`),
        formatNumber(row.items),
        formatNumber(row.days / row.items, 1),
        data.wholeDays === null ? formatNumber(null) : formatNumber(row.over),
      ])}
    />
  );
}
