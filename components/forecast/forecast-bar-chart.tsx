"use client";

import { Bar, BarChart, CartesianGrid, Cell, LabelList, Tooltip, XAxis, YAxis } from "recharts";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import { walkedChart } from "@/components/charts/walked-chart";
import styles from "@/components/forecast/forecast-histogram.module.css";
import type { ForecastBar } from "@/lib/charts/forecast/forecast-bars";
import { formatPercent } from "@/lib/format/format-percent";

type ForecastBarChartProps = {
  /** What the chart shows */
  title: string;
  bars: ForecastBar[];
  across: "day" | "cards";
  height: number;
  words: (bar: ForecastBar) => string;
};

const tick = { fill: "var(--text-soft)", fontSize: "var(--text-sm)" };

/** A bar for each day or number of cards, with P50, P85 and P95 named above theirs. */
export function ForecastBarChart({ title, bars, across, height, words }: ForecastBarChartProps) {
  return (
    <div className={styles.chart}>
      <ChartRoom height={height}>
        <BarChart
          data={bars}
          margin={{ top: 36, right: 8, bottom: 24, left: 4 }}
          {...walkedChart(title)}
          barCategoryGap={1}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" stroke="var(--text-soft)" tick={tick} minTickGap={24} />
          <YAxis
            width={52}
            stroke="var(--text-soft)"
            tick={tick}
            tickFormatter={(value: number) => `${value}%`}
          />
          <Tooltip
            cursor={{ fill: "var(--line)", fillOpacity: 0.4 }}
            isAnimationActive={false}
            content={({ payload }) => {
              const bar = payload?.[0]?.payload as ForecastBar | undefined;
              return bar === undefined ? null : (
                <div className={styles.tip} role="status">
                  <strong>{words(bar)}</strong>
                  <br />
                  {formatPercent(bar.percent)} of the runs
                </div>
              );
            }}
          />
          <AxisTitle
            up="share of the runs"
            across={across === "day" ? "the day they are done" : "cards released by then"}
          />
          <Bar dataKey="percent" isAnimationActive={false}>
            {bars.map((bar) => (
              <Cell
                key={bar.from}
                fill="var(--accent)"
                fillOpacity={across === "day" ? opacities[bar.zone] : 0.8}
                stroke="var(--accent-text)"
                strokeWidth={1}
              />
            ))}
            <LabelList
              dataKey="mark"
              position="top"
              fill="var(--mantine-color-text)"
              fontWeight={650}
              fontSize="var(--text-sm)"
            />
          </Bar>
        </BarChart>
      </ChartRoom>
    </div>
  );
}

const opacities = { even: 1, likely: 0.7, sure: 0.4, late: 0.12 } as const;
