"use client";

import { useChartWidth, usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/reference-lines.module.css";
import type { ChartLine } from "@/lib/charts/items/chart-lines";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { referenceValues } from "@/lib/charts/items/reference-values";
import { spreadLabels } from "@/lib/charts/spread/spread-labels";

const roomForLabels = 80;

/** The names of the reference lines: at their ends, or on them where there is no room beside. */
export function ReferenceLabels({
  data,
  lines,
}: {
  data: ItemsChartData & { slaBefore?: number | null };
  lines: ChartLine[];
}) {
  const area = usePlotArea();
  const width = useChartWidth() ?? 0;
  const scale = useYAxisScale();
  if (!area || !scale) return null;
  const values = referenceValues(data, lines);
  const end = area.x + area.width;
  const inside = width - end < roomForLabels;
  const heights = spreadLabels(
    values.map(({ value }) => (scale(value) ?? 0) - (inside ? 10 : 0)),
    17,
    area.y,
    area.y + area.height,
  );
  return (
    <g className={styles.labels}>
      {values.map(({ key, label }, index) => (
        <text
          key={label}
          data-line={key}
          x={inside ? end - 4 : end + 8}
          y={heights[index]}
          textAnchor={inside ? "end" : "start"}
          dominantBaseline="middle"
        >
          {label}
        </text>
      ))}
    </g>
  );
}
