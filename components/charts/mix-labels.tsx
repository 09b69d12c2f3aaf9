"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/mix-labels.module.css";
import { lastBar, stackOf } from "@/lib/charts/mix/mix-layout";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";
import { spreadLabels } from "@/lib/charts/spread/spread-labels";
import { formatShare } from "@/lib/format/format-percent";

type MixLabelsProps = { rows: MixRow[]; series: MixSeries[] };

const letters = 17;
/** Smaller shares have no room beside the bar; the legend names them. */
const minShare = 0.005;

/** Each series named beside the last bar, with its share of that bar. */
export function MixLabels({ rows, series }: MixLabelsProps) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  const last = lastBar(rows);
  if (!area || !scale || !last) return null;
  const stack = stackOf(last);
  let top = 0;
  const centres = series.map((_, part) => {
    const piece = stack[part];
    if (piece) top = piece.to;
    return scale(piece ? (piece.from + piece.to) / 2 : top) ?? 0;
  });
  const shown = series
    .map((one, part) => ({ one, total: last.parts[part]?.share ?? null, at: centres[part] ?? 0 }))
    .filter(({ total }) => total !== null && total >= minShare);
  const gap = shown.length > 7 ? 20 : 36;
  const lead = gap > 20 ? 10 : 28;
  const heights = spreadLabels(
    shown.map(({ at }) => at),
    gap,
    area.y + 8,
    area.y + area.height - 8,
  );
  const x = area.x + area.width + lead;
  return (
    <g className={styles.labels}>
      {shown.map(({ one, total, at }, index) => {
        const y = heights[index] ?? at;
        const share = formatShare(total);
        const name = one.name.length > letters ? `${one.name.slice(0, letters - 1)}…` : one.name;
        return (
          <g key={one.name}>
            <path className={styles.leader} d={`M${x - lead + 2} ${at}L${x - 3} ${y}`} />
            {gap > 20 ? (
              <>
                <text x={x} y={y - 3}>
                  {name}
                </text>
                <text className={styles.share} x={x} y={y + 14}>
                  {share}
                </text>
              </>
            ) : (
              <text x={x} y={y + 4}>
                {name} <tspan className={styles.share}>{share}</tspan>
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
