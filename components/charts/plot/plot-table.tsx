import { DataTable } from "@/components/charts/data-table";
import type { PlotData } from "@/lib/charts/plot/plot-data";
import { formatNumber } from "@/lib/format/format-number";

/**
 * What a plot shows as a table: what each dot and bar says of itself or, where there are only lines,
 * their places in the words of the axes.
 */
export function PlotTable({ title, data }: { title: string; data: PlotData }) {
  const said = data.series.flatMap((series) =>
    series.kind === "dots" || series.kind === "bars"
      ? series.points.map(({ label }) => [series.name, label.replaceAll("\n", ", ")])
      : [],
  );
  if (said.length > 0)
    return <DataTable caption={title} columns={["Series", "Figures"]} rows={said} />;
  const places = data.series.flatMap(({ name, points }) =>
    points.map(({ x, y }) => [name, formatNumber(x), formatNumber(y)]),
  );
  const columns = ["Series", data.x.title || "Across", data.y.title || "Up"];
  return <DataTable caption={title} columns={columns} rows={places} />;
}
