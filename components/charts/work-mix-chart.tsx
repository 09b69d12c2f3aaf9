"use client";

import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, useState } from "react";
import { CartesianGrid, ComposedChart, usePlotArea, XAxis, YAxis } from "recharts";
import { axisLook, roomyAxisLook } from "@/components/charts/axis-look";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import { MarkedDays } from "@/components/charts/marked-days";
import { MixLabels } from "@/components/charts/mix-labels";
import { type ActivePart, MixLayer } from "@/components/charts/mix-layer";
import { MixTip } from "@/components/charts/mix-tip";
import { MixTrendLines } from "@/components/charts/mix-trend-lines";
import styles from "@/components/charts/work-mix-chart.module.css";
import { useOpenPage } from "@/components/ui/use-open-page";
import { sharedOut } from "@/lib/charts/mix/measure-words";
import { type MixSpot, walkMix } from "@/lib/charts/mix/mix-layout";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";
import type { TrendEdge } from "@/lib/charts/mix/mix-trends";
import type { MixMeasure } from "@/lib/charts/planning/planning-view";
import type { BucketSize } from "@/lib/dates/buckets";

type WorkMixChartProps = {
  rows: MixRow[];
  series: MixSeries[];
  trend: TrendEdge[];
  measure: MixMeasure;
  bucket: BucketSize;
  height: number;
  /** Where the cards behind a part of a bar are listed */
  hrefOf: (row: MixRow, series: MixSeries) => string;
  /** Days on which the team changed how it works */
  marks: readonly { day: string; label: string }[];
};

/** Types have longer names than kinds, and lines that lead to them. */
const roomForLabels = (series: MixSeries[]) => (series.some(({ type }) => type) ? 205 : 120);

/** The shares of the kinds or types of work in each week or month, stacked to 100%. */
export function WorkMixChart(props: WorkMixChartProps) {
  const { rows, series, trend, measure, bucket, height, hrefOf } = props;
  const openPage = useOpenPage();
  const narrow = useMediaQuery("(max-width: 36em)") ?? false;
  const [pointed, setPointed] = useState<{ part: ActivePart; rows: MixRow[] } | null>(null);
  // Other figures have other places.
  const active = pointed?.rows === rows ? pointed.part : null;
  const setActive = (part: ActivePart | null) => setPointed(part && { part, rows });
  const row = active && rows[active.row];

  const open = ({ row: at, part }: MixSpot, newTab: boolean) => {
    const [bar, one] = [rows[at], series[part]];
    if (!bar || !one) return;
    openPage(hrefOf(bar, one), newTab);
  };
  const walk = (event: KeyboardEvent) => {
    const next = walkMix(rows, active, event.key);
    if (next) setActive({ ...next, x: null, y: null });
    else if (event.key === "Enter" && active) open(active, event.ctrlKey || event.metaKey);
    else if (event.key === "Escape") setActive(null);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element stands for a chart that one walks through
    <div
      className={styles.chart}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk from part to part
      tabIndex={0}
      aria-label={`Work mix of ${rows.length} ${rows.length === 1 ? bucket : `${bucket}s`}. Arrow keys left and right go from ${bucket} to ${bucket}, up and down through its parts, Enter lists the cards.`}
      onKeyDown={walk}
      onBlur={() => setActive(null)}
    >
      <ChartRoom height={height}>
        <ComposedChart
          data={rows}
          margin={{
            top: 30,
            right: narrow ? 8 : roomForLabels(series),
            bottom: 24,
            left: narrow ? -8 : 4,
          }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" scale="band" {...axisLook} minTickGap={24} />
          <YAxis
            type="number"
            dataKey="share"
            domain={[0, 100]}
            allowDataOverflow
            ticks={[0, 25, 50, 75, 100]}
            width={60}
            tickFormatter={(value: number) => `${value}%`}
            {...roomyAxisLook}
          />
          <AxisTitle
            up={`share of the ${sharedOut[measure]}`}
            across={bucket === "month" ? "month" : "week beginning"}
          />
          <MixLayer
            rows={rows}
            series={series}
            active={active}
            onActive={setActive}
            onOpen={open}
          />
          <MixMarks rows={rows} marks={props.marks} />
          <MixTrendLines edges={trend} bars={rows.length} />
          {narrow ? null : <MixLabels rows={rows} series={series} />}
        </ComposedChart>
      </ChartRoom>
      {active && row ? (
        <MixTip row={row} series={series} measure={measure} part={active.part} at={active} />
      ) : null}
    </div>
  );
}

/** A marked day stands in the middle of its week or month. */
function MixMarks({ rows, marks }: Pick<WorkMixChartProps, "rows" | "marks">) {
  const area = usePlotArea();
  const placeOf = (day: string) => {
    const place = rows.findIndex(({ from, to }) => from <= day && day <= to);
    return place === -1 || !area ? null : area.x + ((place + 0.5) / rows.length) * area.width;
  };
  return <MarkedDays marks={marks} placeOf={placeOf} />;
}
