"use client";

import { usePlotArea } from "recharts";
import styles from "@/components/charts/marked-days.module.css";

type MarkedDaysProps = {
  marks: readonly { day: string; label: string }[];
  /** Where a day stands across the chart, in pixels; null where it does not show */
  placeOf: (day: string) => number | null;
};

/** Days on which the team changed how it works, as lines with their words. */
export function MarkedDays({ marks, placeOf }: MarkedDaysProps) {
  const area = usePlotArea();
  if (!area) return null;
  const right = area.x + area.width;
  const shown = marks.flatMap(({ day, label }) => {
    const x = placeOf(day);
    return x === null || x < area.x || x > right ? [] : [{ x, day, label }];
  });
  return (
    <g>
      {shown.map(({ x, day, label }, place) => {
        const isLate = x > area.x + area.width * 0.7;
        return (
          <g key={`${day} ${label}`} className={styles.mark}>
            <line x1={x} x2={x} y1={area.y} y2={area.y + area.height} />
            <text
              x={isLate ? x - 5 : x + 5}
              y={area.y + 12 + (place % 3) * 15}
              textAnchor={isLate ? "end" : "start"}
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
