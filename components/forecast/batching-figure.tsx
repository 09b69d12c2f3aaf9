"use client";

import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/charts/data-table";
import { InTurn } from "@/components/charts/in-turn";
import { useChartHeight } from "@/components/charts/use-chart-height";
import styles from "@/components/forecast/batching-figure.module.css";
import { wayStrokes } from "@/components/forecast/way-strokes";
import type { BatchingStep } from "@/lib/charts/forecast/batching-words";
import { showDay } from "@/lib/dates/show-day";
import type { ReleaseWay } from "@/lib/metrics/forecast/batching";

const usualHeight = 340;

const load = () => import("@/components/forecast/batching-chart").then((one) => one.BatchingChart);

type BatchingFigureProps = { steps: BatchingStep[]; names: Record<ReleaseWay, string> };

/** What the customer has and when, by way of releasing. */
export function BatchingFigure({ steps, names }: BatchingFigureProps) {
  const height = useChartHeight(usualHeight);
  const title = "Cards with the customer, day by day";
  return (
    <ChartFrame
      name="batching"
      title={title}
      legend={wayStrokes.map(({ way, stroke, dash, width }) => (
        <span key={way} className={styles.way}>
          <svg width="36" height="10" aria-hidden="true">
            <line
              x1="0"
              x2="36"
              y1="5"
              y2="5"
              stroke={stroke}
              strokeDasharray={dash}
              strokeWidth={width}
            />
          </svg>
          {names[way]}
        </span>
      ))}
      table={
        <DataTable
          caption={title}
          columns={["By", ...wayStrokes.map(({ way }) => names[way])]}
          rows={steps.map((step) => [
            showDay(step.day),
            ...wayStrokes.map(({ way }) => String(step[way])),
          ])}
        />
      }
    >
      <InTurn load={load} chart={{ title, steps, names, height }} text="Drawing the steps …" />
    </ChartFrame>
  );
}
