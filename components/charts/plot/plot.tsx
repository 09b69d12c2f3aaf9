"use client";

import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { InTurn } from "@/components/charts/in-turn";
import { LineNames } from "@/components/charts/plot/line-names";
import { PlotTable } from "@/components/charts/plot/plot-table";
import { useChartHeight } from "@/components/charts/use-chart-height";
import type { PlotData } from "@/lib/charts/plot/plot-data";

const usualHeight = 320;

const load = () => import("@/components/charts/plot/plot-chart").then((module) => module.PlotChart);

type PlotProps = {
  /** The chart's short name in the page */
  name: string;
  title: string;
  note?: ReactNode;
  legend?: ReactNode;
  /** What the plot says of itself if absent */
  table?: ReactNode;
  data: PlotData;
};

/** A chart of ready-made series in the frame that every chart has. */
export function Plot({ name, title, note, legend, table, data }: PlotProps) {
  const height = useChartHeight(usualHeight);
  return (
    <ChartFrame
      name={name}
      title={title}
      note={note}
      legend={legend ?? <LineNames data={data} />}
      isLegendForPhones={!legend}
      table={table ?? <PlotTable title={title} data={data} />}
    >
      <InTurn load={load} chart={{ data, height }} text="Drawing the chart …" />
    </ChartFrame>
  );
}
