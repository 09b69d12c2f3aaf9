"use client";

import { useId, useMemo } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import styles from "@/components/charts/rolling-lines.module.css";
import type { ChartLine } from "@/lib/charts/items/chart-lines";
import type { RollingSeries } from "@/lib/charts/items/items-chart-data";

type RollingLinesProps = { series: RollingSeries; lines: ChartLine[] };

/** Rolling mean and rolling SD at the end of each day on which something was released. */
export function RollingLines({ series, lines }: RollingLinesProps) {
  const clip = useId();
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const paths = useMemo(() => {
    const pathOf = (values: number[]) =>
      series.day
        .map((day, index) => {
          const x = Math.round((xScale?.(day) ?? 0) * 10) / 10;
          const y = Math.round((yScale?.(values[index]) ?? 0) * 10) / 10;
          return `${index === 0 ? "M" : "L"}${x} ${y}`;
        })
        .join("");
    return { mean: pathOf(series.mean), sd: pathOf(series.sd) };
  }, [series, xScale, yScale]);
  if (!area || !xScale || !yScale || series.day.length === 0) return null;
  return (
    <g clipPath={`url(#${clip})`}>
      <clipPath id={clip}>
        <rect x={area.x} y={area.y} width={area.width} height={area.height} />
      </clipPath>
      {lines.includes("rolling-sd") ? (
        <path className={styles.line} data-line="sd" d={paths.sd} />
      ) : null}
      {lines.includes("rolling") ? <path className={styles.line} d={paths.mean} /> : null}
    </g>
  );
}
