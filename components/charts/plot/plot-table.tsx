import { DataTable } from "@/components/charts/data-table";
import type { PlotData } from "@/lib/charts/plot/plot-data";
import { notEnoughData } from "@/lib/format/not-enough-data";

/** What a plot shows as a table: what each dot, each bar and each figure on a line says of itself. */
export function PlotTable({ title, data }: { title: string; data: PlotData }) {
  const said = data.series.flatMap(({ name, points }) =>
    points.flatMap(({ label }) => (label ? [[name, label.replaceAll("\n", ", ")]] : [])),
  );
  const rows = said.length > 0 ? said : [[data.label, notEnoughData]];
  return <DataTable caption={title} columns={["What", "Figure"]} rows={rows} />;
}
