"use client";

import { useMediaQuery } from "@mantine/hooks";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from "recharts";
import { axisLook, roomyAxisLook } from "@/components/charts/axis-look";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import { MarkedDays } from "@/components/charts/marked-days";
import { walkedChart } from "@/components/charts/walked-chart";
import { LineName } from "@/components/hidden-work/line-name";
import type { LineLevel, LineRow, LineSeries } from "@/components/hidden-work/line-series";
import styles from "@/components/hidden-work/lines-chart.module.css";
import { numberTicks } from "@/lib/charts/axis/number-ticks";
import { formatNumber } from "@/lib/format/format-number";

export type LinesChartProps = {
  rows: LineRow[];
  series: LineSeries[];
  levels?: LineLevel[];
  /** Days on which the team changed how it works */
  marks: readonly { day: string; label: string }[];
  up: string;
  across: string;
  height: number;
  /** What the chart shows, for those who walk through it by keyboard */
  described: string;
};

const roomForLevels = 110;

/** Lines and areas over weeks, months or days; arrow keys go from one to the next. */
export function LinesChart(props: LinesChartProps) {
  const { rows, series, levels = [], up, across, height, described } = props;
  const narrow = useMediaQuery("(max-width: 36em)") ?? false;
  const greatest = Math.max(
    1,
    ...levels.map(({ value }) => value),
    ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );
  const ticks = numberTicks(greatest);
  const data = rows.map(({ label, values }, place) => ({ place, label, ...values }));
  return (
    <div className={styles.chart}>
      <ChartRoom height={height}>
        <ComposedChart
          data={data}
          margin={{
            top: 30,
            right: narrow ? 8 : levels.length > 0 ? roomForLevels : 24,
            bottom: 24,
            left: narrow ? -8 : 4,
          }}
          {...walkedChart(described)}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" {...axisLook} minTickGap={24} />
          <YAxis
            type="number"
            domain={[0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            width={52}
            {...roomyAxisLook}
          />
          <AxisTitle up={up} across={across} />
          {series.map((one, place) =>
            one.isFilled ? (
              <Area
                key={one.name}
                dataKey={String(place)}
                type="stepAfter"
                stroke={one.colour}
                fill={one.colour}
                fillOpacity={1}
                isAnimationActive={false}
                activeDot={false}
              />
            ) : (
              <Line
                key={one.name}
                dataKey={String(place)}
                type="linear"
                stroke={one.colour}
                strokeWidth={2}
                {...(one.dash ? { strokeDasharray: one.dash } : {})}
                dot={false}
                isAnimationActive={false}
              />
            ),
          )}
          {levels.map(({ value, label }) => (
            <ReferenceLine
              key={label}
              y={value}
              stroke="var(--text-soft)"
              strokeDasharray="4 4"
              label={{
                value: label,
                position: narrow ? "insideTopRight" : "right",
                fill: "var(--text-soft)",
                fontSize: "var(--text-sm)",
              }}
            />
          ))}
          <LineMarks rows={rows} marks={props.marks} />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => {
              const place: unknown = payload?.[0]?.payload?.place;
              const row = active && typeof place === "number" ? rows[place] : undefined;
              return row ? <LinesTip row={row} series={series} /> : null;
            }}
          />
        </ComposedChart>
      </ChartRoom>
    </div>
  );
}

/** A marked day stands at the row that it lies in. */
function LineMarks({ rows, marks }: Pick<LinesChartProps, "rows" | "marks">) {
  const area = usePlotArea();
  const placeOf = (day: string) => {
    const place = rows.findIndex(({ from, to }) => from <= day && day <= to);
    if (place === -1 || !area) return null;
    return area.x + (place / Math.max(1, rows.length - 1)) * area.width;
  };
  return <MarkedDays marks={marks} placeOf={placeOf} />;
}

function LinesTip({ row, series }: { row: LineRow; series: LineSeries[] }) {
  return (
    <div className={styles.tip} role="status">
      <strong>{row.name}</strong>
      {series.map((one, place) => {
        const value = row.values[place] ?? null;
        return (
          <span key={one.name} className={styles.row}>
            <LineName series={one} />
            <span>
              {value === null ? "none" : formatNumber(value, Number.isInteger(value) ? 0 : 1)}
            </span>
          </span>
        );
      })}
    </div>
  );
}
