"use client";

import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/charts/data-table";
import { InTurn } from "@/components/charts/in-turn";
import { useChartHeight } from "@/components/charts/use-chart-height";
import { LineName } from "@/components/hidden-work/line-name";
import type { LinesChartProps } from "@/components/hidden-work/lines-chart";

const usualHeight = 320;

const load = () =>
  import("@/components/hidden-work/lines-chart").then((module) => module.LinesChart);

/** The figures as text, drawn only once somebody asks for them. */
type FlowTable = { caption: string; columns: string[]; rows: string[][] };

type LinesProps = Omit<LinesChartProps, "height" | "described"> & {
  /** Short, of its own in the page */
  name: string;
  title: string;
  note?: ReactNode;
  controls?: ReactNode;
  table: FlowTable;
};

/** Lines over time in their frame, with legend and table. */
export function Lines({ name, title, note, controls, table, ...chart }: LinesProps) {
  const height = useChartHeight(usualHeight);
  return (
    <ChartFrame
      name={name}
      title={title}
      note={note}
      controls={controls}
      legend={chart.series.map((one) => <LineName key={one.name} series={one} />)}
      table={<DataTable {...table} />}
    >
      <InTurn
        load={load}
        chart={{ ...chart, height, described: title }}
        text="Drawing the lines …"
      />
    </ChartFrame>
  );
}
