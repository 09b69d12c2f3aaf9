"use client";

import type { ReactNode } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { InTurn } from "@/components/charts/in-turn";
import { LegendMark } from "@/components/charts/legend-mark";
import { SeriesName } from "@/components/charts/series-name";
import { useChartHeight } from "@/components/charts/use-chart-height";
import { WorkMixTable } from "@/components/charts/work-mix-table";
import { inProgressHref } from "@/lib/charts/mix/in-progress-href";
import { mixTitle } from "@/lib/charts/mix/measure-words";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";
import type { TrendEdge } from "@/lib/charts/mix/mix-trends";
import { type BehindScope, cardsHref } from "@/lib/charts/planning/cards-href";
import type { MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";
import { formatShare } from "@/lib/format/format-percent";

const usualHeight = 380;

const load = () =>
  import("@/components/charts/work-mix-chart").then((module) => module.WorkMixChart);

type WorkMixProps = {
  rows: MixRow[];
  series: MixSeries[];
  /** The share of each series in the whole period */
  totals: (number | null)[];
  /** The same in the period before; null where nothing is compared */
  totalsBefore?: (number | null)[] | null;
  /** How the shares of the kinds move, as lines and in words; without where there is too little */
  trend: { edges: TrendEdge[]; text: string | null };
  measure: MixMeasure;
  bucket: BucketSize;
  behind: BehindScope;
  /** The list of cards in progress in a period */
  inProgressPath: string;
  controls: ReactNode;
  /** Days on which the team changed how it works */
  marks: readonly { day: string; label: string }[];
};

/** How the kinds or types of work share the team's days or items, week by week or month by month. */
export function WorkMix(props: WorkMixProps) {
  const { rows, series, totals, trend, measure, bucket, behind, inProgressPath, controls } = props;
  const height = useChartHeight(usualHeight);
  const hrefOf = (row: MixRow, one: MixSeries) =>
    measure === "items"
      ? cardsHref(behind, { ...one, types: one.rest, from: row.from, to: row.to })
      : inProgressHref(inProgressPath, behind.filter, row, one);
  const title = mixTitle(measure, bucket);
  return (
    <ChartFrame
      name="work-mix"
      title={title}
      controls={controls}
      legend={
        <>
          <span data-legend-note>
            {`Whole period: ${sharesText(series, totals)}`}
            {props.totalsBefore
              ? `. Previous period: ${sharesText(series, props.totalsBefore)}`
              : ""}
          </span>
          {series.map((one) => (
            <SeriesName key={one.name} series={one} />
          ))}
          {trend.text === null ? null : <LegendMark mark="sd">{trend.text}</LegendMark>}
          <span data-hint>Press a part of a bar for its cards.</span>
        </>
      }
      table={
        <WorkMixTable
          caption={title}
          rows={rows}
          series={series}
          measure={measure}
          bucket={bucket}
          hrefOf={hrefOf}
        />
      }
    >
      <InTurn
        load={load}
        chart={{
          rows,
          series,
          trend: trend.edges,
          measure,
          bucket,
          height,
          hrefOf,
          marks: props.marks,
        }}
        text="Drawing the work mix …"
      />
    </ChartFrame>
  );
}

function sharesText(series: MixSeries[], totals: (number | null)[]): string {
  return series.map((one, part) => `${one.name} ${formatShare(totals[part] ?? null)}`).join(" · ");
}
