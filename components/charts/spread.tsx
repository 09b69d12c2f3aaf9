"use client";

import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/charts/data-table";
import { InTurn } from "@/components/charts/in-turn";
import styles from "@/components/charts/spread.module.css";
import type { SpreadGroup } from "@/components/charts/spread-group";
import { useChartHeight } from "@/components/charts/use-chart-height";
import { type Measure, measureSpans } from "@/lib/cards/filter/measure";
import { groupName } from "@/lib/charts/sla/sla-group";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

const usualHeight = 460;

const load = () => import("@/components/charts/spread-chart").then((module) => module.SpreadChart);

type SpreadProps = {
  by: "size" | "type";
  groups: SpreadGroup[];
  dayCount: DayCount;
  measure: Measure;
  controls: ReactNode;
};

/** How times spread in each T-shirt size or work type; each leads to its cards. */
export function Spread({ by, groups, dayCount, measure, controls }: SpreadProps) {
  const height = useChartHeight(usualHeight);
  const heading = by === "size" ? "T-shirt size" : "work type";
  const words = dayWords(dayCount);
  const what =
    measure === "lead"
      ? `Lead time in ${words}, ${measureSpans.lead}`
      : `${words.slice(0, 1).toUpperCase()}${words.slice(1)} from ${measureSpans.cycle}`;
  const isCompared = groups.some(({ meanBefore }) => meanBefore !== undefined);
  const title = `${what}, by ${heading}`;
  return (
    <ChartFrame
      name="spread"
      title={title}
      controls={controls}
      legend={
        <>
          <span data-legend-note>
            Box: mean ± SD. Bar: mean. Ring: median. Thin line: shortest to longest; an arrow runs
            beyond the axis.{isCompared ? " Dashed: mean of the previous period." : ""}
          </span>
          <span data-hint>Press a group for its cards.</span>
        </>
      }
      table={
        <DataTable
          caption={title}
          columns={[
            by === "size" ? "Size" : "Type",
            "Items",
            "Min",
            "Mean",
            "Median",
            "SD",
            "Max",
            ...(isCompared ? ["Mean before"] : []),
          ]}
          rows={groups.map((group) => [
            groupName(group),
            formatNumber(group.items),
            formatNumber(group.min),
            formatNumber(group.mean, 1),
            formatNumber(group.median, 1),
            formatNumber(group.sd, 1),
            formatNumber(group.max),
            ...(isCompared ? [formatNumber(group.meanBefore ?? null, 1)] : []),
          ])}
        />
      }
    >
      <div className={styles.scroll}>
        <div style={{ minWidth: groups.length * 48 + 44 }}>
          <InTurn
            load={load}
            chart={{ title, groups, measure, dayCount, height }}
            text="Drawing the spread …"
          />
        </div>
      </div>
    </ChartFrame>
  );
}
