"use client";

import { CartesianGrid, ComposedChart, XAxis, YAxis } from "recharts";
import { roomyAxisLook } from "@/components/charts/axis-look";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import type { SpreadGroup } from "@/components/charts/spread-group";
import { SpreadLayer } from "@/components/charts/spread-layer";
import type { Measure } from "@/lib/cards/filter/measure";
import { numberTicks } from "@/lib/charts/axis/number-ticks";
import { groupName } from "@/lib/charts/sla/sla-group";
import { spreadAxisEnd } from "@/lib/charts/spread/spread-axis";
import type { DayCount } from "@/lib/dates/work-calendar";
import { measuredDays } from "@/lib/format/measured-days";

type SpreadChartProps = {
  /** What the chart shows */
  title: string;
  groups: SpreadGroup[];
  measure: Measure;
  dayCount: DayCount;
  height: number;
};

/** Min, max, mean, median and SD of each group, side by side. */
export function SpreadChart({ title, groups, measure, dayCount, height }: SpreadChartProps) {
  const ticks = numberTicks(spreadAxisEnd(groups));
  const rows = groups.map((group) => ({ name: groupName(group), max: group.max }));
  return (
    <ChartRoom height={height}>
      <ComposedChart
        data={rows}
        margin={{ top: 34, right: 12, bottom: 78, left: 4 }}
        accessibilityLayer={false}
        role="group"
        aria-label={`${title}. Each group is a link to its cards; the table below has the same figures.`}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" type="category" scale="band" tick={false} stroke="var(--text-soft)" />
        <YAxis
          type="number"
          dataKey="max"
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          width={44}
          {...roomyAxisLook}
        />
        <AxisTitle up={measuredDays(measure, dayCount)} />
        <SpreadLayer groups={groups} end={ticks.at(-1) ?? 1} />
      </ComposedChart>
    </ChartRoom>
  );
}
