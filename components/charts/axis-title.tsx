"use client";

import { usePlotArea } from "recharts";
import styles from "@/components/charts/axis-title.module.css";

type AxisTitleProps = {
  /** What the axis going up measures, with its unit */
  up: string;
  /** What the axis going across measures */
  across?: string;
};

/** What a chart's axes measure, at their ends, where no mark is. */
export function AxisTitle({ up, across }: AxisTitleProps) {
  const area = usePlotArea();
  if (!area) return null;
  return (
    <g className={styles.title}>
      <text x={Math.max(2, area.x - 36)} y={area.y - 12}>
        {up}
      </text>
      {across ? (
        <text x={area.x + area.width} y={area.y + area.height + 40} textAnchor="end">
          {across}
        </text>
      ) : null}
    </g>
  );
}
