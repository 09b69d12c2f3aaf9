"use client";

import { usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/mix-trend-lines.module.css";
import type { TrendEdge } from "@/lib/charts/mix/mix-trends";

type MixTrendLinesProps = { edges: TrendEdge[]; bars: number };

/** Where features end and where support ends, by their trends, from the first bar to the last. */
export function MixTrendLines({ edges, bars }: MixTrendLinesProps) {
  const area = usePlotArea();
  const scale = useYAxisScale();
  if (!area || !scale || bars === 0) return null;
  const half = area.width / bars / 2;
  const [left, right] = [area.x + half, area.x + area.width - half];
  return (
    <g data-trends>
      {edges.map(({ from, to }, index) => {
        const path = `M${left} ${scale(from) ?? 0}L${right} ${scale(to) ?? 0}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name than their place
          <g key={index}>
            <path className={styles.halo} d={path} />
            <path className={styles.line} d={path} />
          </g>
        );
      })}
    </g>
  );
}
