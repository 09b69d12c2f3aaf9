"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/reference-lines.module.css";
import type { ChartLine } from "@/lib/charts/items/chart-lines";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { referenceValues } from "@/lib/charts/items/reference-values";

type ReferenceProps = { data: ItemsChartData & { slaBefore?: number | null }; lines: ChartLine[] };

/** The stretch between mean − SD and mean + SD, behind the marks. */
export function ReferenceBand({ data, lines }: ReferenceProps) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  const top = data.upper === null ? undefined : scale?.(data.upper);
  const bottom = data.lower === null ? undefined : scale?.(data.lower);
  if (!area || !lines.includes("sd") || top === undefined || bottom === undefined) return null;
  return (
    <rect
      className={styles.band}
      x={area.x}
      y={top}
      width={area.width}
      height={Math.max(0, bottom - top)}
    />
  );
}

/** Mean, mean ± SD and the SLA as lines across the chart, before the marks. */
export function ReferenceLines({ data, lines }: ReferenceProps) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  return (
    <g>
      {referenceValues(data, lines).map(({ key, value, label }) => (
        <line
          key={label}
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
