"use client";

import { useMediaQuery } from "@mantine/hooks";
import {
  CartesianGrid,
  ReferenceLine,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { roomyAxisLook } from "@/components/charts/axis-look";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import { picturedChart } from "@/components/charts/walked-chart";
import styles from "@/components/hidden-work/lines-chart.module.css";
import { numberTicks } from "@/lib/charts/axis/number-ticks";
import type { EffectSpot } from "@/lib/charts/hidden-work/effect-spots";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";

export type EffectChartProps = {
  spots: EffectSpot[];
  median: number | null;
  dayCount: DayCount;
  height: number;
  /** What the chart shows */
  title: string;
};

const [smallest, largest] = [3, 10];

/** Features by how much else was in progress when they were committed and how long they took. */
export function EffectChart({ spots, median, dayCount, height, title }: EffectChartProps) {
  const narrow = useMediaQuery("(max-width: 36em)") ?? false;
  const widest = Math.max(1, ...spots.map((spot) => spot.exposure));
  const across = numberTicks(widest).filter((tick) => tick <= widest);
  const up = numberTicks(Math.max(1, ...spots.map((spot) => spot.cycleDays)));
  const most = Math.max(1, ...spots.map((spot) => spot.features));
  const axis = {
    type: "number" as const,
    ...roomyAxisLook,
  };
  return (
    <div className={styles.chart}>
      <ChartRoom height={height}>
        <ScatterChart
          margin={{ top: 30, right: narrow ? 8 : 24, bottom: 24, left: narrow ? -8 : 4 }}
          {...picturedChart(title)}
        >
          <CartesianGrid stroke="var(--line)" />
          <XAxis {...axis} dataKey="exposure" domain={[0, widest + 0.5]} ticks={across} />
          <YAxis {...axis} dataKey="cycleDays" domain={[0, up.at(-1) ?? 1]} ticks={up} width={48} />
          <AxisTitle
            up={`${dayWords(dayCount)}, committed to done`}
            across={
              narrow
                ? "support and hidden cards beside"
                : "support and hidden cards in progress on the commit day"
            }
          />
          {median === null ? null : (
            <ReferenceLine
              x={median}
              stroke="var(--text-soft)"
              strokeDasharray="4 4"
              label={{
                value: "median",
                position: "insideTopRight",
                fill: "var(--text-soft)",
                fontSize: "var(--text-sm)",
              }}
            />
          )}
          <Scatter
            data={spots}
            isAnimationActive={false}
            shape={({
              cx = 0,
              cy = 0,
              payload,
            }: {
              cx?: number | undefined;
              cy?: number | undefined;
              payload?: EffectSpot;
            }) => (
              <circle
                cx={cx}
                cy={cy}
                r={
                  smallest + (largest - smallest) * Math.sqrt(((payload?.features ?? 1) - 1) / most)
                }
                fill="var(--kind-feature)"
                fillOpacity={0.35}
                stroke="var(--edge-feature)"
              />
            )}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={false}
            content={({ active, payload }) => {
              const spot: EffectSpot | undefined = payload?.[0]?.payload;
              if (!active || !spot) return null;
              return (
                <div className={styles.tip}>
                  <strong>{spot.features === 1 ? "1 feature" : `${spot.features} features`}</strong>
                  <span className={styles.row}>
                    {`${spot.cycleDays} ${dayWords(dayCount, spot.cycleDays)}, beside ${spot.exposure}`}
                  </span>
                </div>
              );
            }}
          />
        </ScatterChart>
      </ChartRoom>
    </div>
  );
}
