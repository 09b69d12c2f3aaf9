"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/reference-lines.module.css";
import type { ChartLine } from "@/lib/charts/chart-lines";
import type { ItemsChartData } from "@/lib/charts/items-chart-data";
import { referenceValues } from "@/lib/charts/reference-values";

/** Mean, mean ± SD (shaded between) and the SLA as lines across the chart. */
export function ReferenceLines({ data, lines }: { data: ItemsChartData; lines: ChartLine[] }) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  const top = data.upper === null ? undefined : scale(data.upper);
  const bottom = data.lower === null ? undefined : scale(data.lower);
  return (
    <g>
      {lines.includes("sd") && top !== undefined && bottom !== undefined ? (
        <rect
          className={styles.band}
          x={area.x}
          y={top}
          width={area.width}
          height={Math.max(0, bottom - top)}
        />
      ) : null}
      {referenceValues(data, lines).map(({ key, value }) => (
        <line
          key={key}
          className={styles.line}
          data-line={key}
          x1={area.x}
          x2={area.x + area.width}
          y1={scale(value)}
          y2={scale(value)}
        />
      ))}
    </g>
  );
}
