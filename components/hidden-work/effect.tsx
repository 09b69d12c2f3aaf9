"use client";

import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/charts/data-table";
import { InTurn } from "@/components/charts/in-turn";
import { useChartHeight } from "@/components/charts/use-chart-height";
import type { EffectChartProps } from "@/components/hidden-work/effect-chart";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

const usualHeight = 400;

const title = "Released features: how long they took, and what was in progress beside them";

const load = () =>
  import("@/components/hidden-work/effect-chart").then((module) => module.EffectChart);

/** The scatter of features in its frame. */
export function Effect(chart: Omit<EffectChartProps, "height" | "title">) {
  const height = useChartHeight(usualHeight);
  return (
    <ChartFrame
      name="support-effect"
      title={title}
      legend={
        <span data-legend-note>
          A circle is the features of one place; the larger, the more. Right of the median are the
          exposed ones.
        </span>
      }
      table={
        <DataTable
          caption="Features by what was in progress beside them and how long they took"
          columns={["Beside, days", "Features"]}
          rows={chart.spots.map(({ exposure, cycleDays, features }) => [
            `${exposure} beside, ${cycleDays} ${dayWords(chart.dayCount, cycleDays)}`,
            formatNumber(features),
          ])}
        />
      }
    >
      <InTurn load={load} chart={{ ...chart, height, title }} text="Drawing the features …" />
    </ChartFrame>
  );
}
