"use client";

import { useMediaQuery } from "@mantine/hooks";
import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import { picturedChart } from "@/components/charts/walked-chart";
import styles from "@/components/forecast/forecast-histogram.module.css";
import { wayStrokes } from "@/components/forecast/way-strokes";
import { dayTicks } from "@/lib/charts/axis/day-ticks";
import type { BatchingStep } from "@/lib/charts/forecast/batching-words";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { ReleaseWay } from "@/lib/metrics/forecast/batching";

type BatchingChartProps = {
  /** What the chart shows */
  title: string;
  steps: BatchingStep[];
  names: Record<ReleaseWay, string>;
  height: number;
};

const tick = { fill: "var(--text-soft)", fontSize: "var(--text-sm)" };

/** How many cards the customer has after each day: a stair, some steps and one leap. */
export function BatchingChart({ title, steps, names, height }: BatchingChartProps) {
  const narrow = useMediaQuery("(max-width: 36em)") ?? false;
  const known = steps.map((step) => ({ ...step, at: toDayNumber(step.day) }));
  const last = known.at(-1);
  // A day more, so that the last step is seen to be reached.
  const data = last === undefined ? known : [...known, { ...last, at: last.at + 1 }];
  const [from, to] = [data[0]?.at ?? 0, data.at(-1)?.at ?? 0];
  const ticks = dayTicks(from, to, narrow ? 4 : 10);
  const label = new Map(ticks.map((one) => [one.day, one.label]));
  return (
    <div className={styles.chart}>
      <ChartRoom height={height}>
        <LineChart
          data={data}
          margin={{ top: 36, right: 16, bottom: 24, left: 4 }}
          {...picturedChart(title)}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            type="number"
            domain={[from, to]}
            ticks={ticks.map(({ day }) => day)}
            tickFormatter={(day: number) => label.get(day) ?? ""}
            stroke="var(--text-soft)"
            tick={tick}
          />
          <YAxis allowDecimals={false} width={52} stroke="var(--text-soft)" tick={tick} />
          <Tooltip
            isAnimationActive={false}
            content={({ payload }) => {
              const step = payload?.[0]?.payload as (BatchingStep & { at: number }) | undefined;
              return step === undefined ? null : (
                <div className={styles.tip}>
                  <strong>{showDay(toIsoDay(step.at))}</strong>
                  {wayStrokes.map(({ way }) => (
                    <div key={way}>
                      {names[way]}: {step[way]}
                    </div>
                  ))}
                </div>
              );
            }}
          />
          <AxisTitle up="cards the customer has" across="day, with 85% certainty" />
          {wayStrokes.map(({ way, stroke, dash, width }) => (
            <Line
              key={way}
              dataKey={way}
              type="stepAfter"
              stroke={stroke}
              {...(dash ? { strokeDasharray: dash } : {})}
              strokeWidth={width}
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ChartRoom>
    </div>
  );
}
