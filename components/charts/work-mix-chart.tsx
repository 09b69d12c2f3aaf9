"use client";

import { useRouter } from "next/navigation";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { MixTip } from "@/components/charts/mix-tip";
import type { MixMeasure } from "@/lib/charts/dashboard-view";
import type { MixRow, MixSeries } from "@/lib/charts/mix-rows";
import { seriesColour } from "@/lib/charts/series-colour";

type WorkMixChartProps = {
  rows: MixRow[];
  series: MixSeries[];
  measure: MixMeasure;
  height: number;
  /** Where the cards behind a part of a bar are listed */
  hrefOf: (row: MixRow, series: MixSeries) => string;
};

/** The shares of the kinds or types of work in each week or month, stacked to 100 %. */
export function WorkMixChart({ rows, series, measure, height, hrefOf }: WorkMixChartProps) {
  const router = useRouter();
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={rows}
        margin={{ top: 12, right: 12, bottom: 8, left: 4 }}
        barCategoryGap={rows.length > 60 ? 1 : "12%"}
        accessibilityLayer
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="label"
          stroke="var(--text-soft)"
          tick={{ fill: "var(--text-soft)", fontSize: "0.875rem" }}
          minTickGap={24}
        />
        <YAxis
          domain={[0, 100]}
          ticks={[0, 25, 50, 75, 100]}
          width={60}
          tickFormatter={(value: number) => `${value}\u00a0%`}
          stroke="var(--text-soft)"
          tick={{ fill: "var(--text-soft)", fontSize: "0.875rem" }}
        />
        <Tooltip
          cursor={{ fill: "var(--line)", opacity: 0.5 }}
          isAnimationActive={false}
          content={({ active, payload }) =>
            active && payload?.[0] ? (
              <MixTip row={payload[0].payload as MixRow} series={series} measure={measure} />
            ) : null
          }
        />
        {series.map((one, place) => (
          <Bar
            key={one.name}
            dataKey={(row: MixRow) => percentOf(row, place)}
            name={one.name}
            stackId="mix"
            fill={seriesColour(one)}
            stroke={series.length > 3 ? "var(--surface)" : undefined}
            strokeWidth={0.75}
            maxBarSize={72}
            isAnimationActive={false}
            cursor="pointer"
            onClick={(_, index) => {
              const row = rows[index];
              if (row) router.push(hrefOf(row, one));
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

function percentOf(row: MixRow, place: number): number | null {
  const share = row.parts[place]?.share ?? null;
  return share === null ? null : share * 100;
}
