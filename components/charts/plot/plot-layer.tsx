"use client";

import { useId } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import styles from "@/components/charts/plot/plot-layer.module.css";
import type { PlotData, PlotPoint, PlotSeries } from "@/lib/charts/plot/plot-data";
import { spreadLabels } from "@/lib/charts/spread/spread-labels";

type Place = (value: number) => number;
type PlotLayerProps = { data: PlotData; active: PlotPoint | null; isNarrow: boolean };

const dotSize = 4;

/** Every series of a plot as one path each, with its lines and words, by the chart's own scales. */
export function PlotLayer({ data, active, isNarrow }: PlotLayerProps) {
  const clip = useId();
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!area || !xScale || !yScale) return null;
  const x: Place = (value) => round(xScale(value) ?? 0);
  const y: Place = (value) => round(yScale(value) ?? 0);
  const { upright = [], level = [] } = data;
  const right = area.x + area.width;
  const named = data.series.flatMap((series) => {
    const last = series.points.at(-1);
    return (series.kind === "line" || series.kind === "step") && last
      ? [{ name: series.name, tone: series.tone, at: y(last.y) }]
      : [];
  });
  const levels = level.map(({ at, label }) => ({ name: label, tone: "soft" as const, at: y(at) }));
  const inside = [...named, ...levels].filter(
    ({ at }) => at >= area.y - 1 && at <= area.y + area.height + 1,
  );
  const heights = spreadLabels(
    inside.map(({ at }) => at),
    15,
    area.y,
    area.y + area.height,
  );
  const labels = inside.map((label, place) => ({ ...label, at: heights[place] ?? label.at }));
  return (
    <g className={styles.layer}>
      <clipPath id={clip}>
        <rect x={area.x} y={area.y - 2} width={area.width + 2} height={area.height + 4} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {upright.map(({ at, label }) => (
          <line
            key={`${at} ${label}`}
            className={styles.upright}
            x1={x(at)}
            x2={x(at)}
            y1={area.y}
            y2={area.y + area.height}
          />
        ))}
        {level.map(({ at, label }) => (
          <line key={label} className={styles.level} x1={area.x} x2={right} y1={y(at)} y2={y(at)} />
        ))}
        {data.series.map((series) => (
          <path
            key={series.name}
            className={styles[series.kind]}
            data-tone={series.tone}
            data-dashed={("dashed" in series && series.dashed) || undefined}
            data-hollow={("isHollow" in series && series.isHollow) || undefined}
            d={pathOf(series, x, y, area)}
          />
        ))}
        {active ? (
          <circle className={styles.active} cx={x(active.x)} cy={y(active.y)} r={dotSize + 3} />
        ) : null}
      </g>
      {upright.map(({ at, label }, place) => (
        <text
          key={`${at} ${label}`}
          className={styles.mark}
          x={Math.min(x(at) + 4, right - 4)}
          y={area.y + 12 + (place % 3) * 15}
          textAnchor={x(at) > area.x + area.width * 0.7 ? "end" : "start"}
          dx={x(at) > area.x + area.width * 0.7 ? -8 : 0}
        >
          {label}
        </text>
      ))}
      {isNarrow
        ? null
        : labels.map(({ name, tone, at }) => (
            <text key={name} className={styles.name} data-tone={tone} x={right + 8} y={at + 4}>
              {name}
            </text>
          ))}
    </g>
  );
}

function pathOf(
  series: PlotSeries,
  x: Place,
  y: Place,
  area: { y: number; height: number },
): string {
  const { points } = series;
  if (series.kind === "dots") return points.map((point) => dot(x(point.x), y(point.y))).join("");
  if (series.kind === "bars") {
    const bottom = area.y + area.height;
    const half = Math.max(0.5, (x(1) - x(0)) * 0.42);
    return points
      .map((point) => {
        const [left, top] = [round(x(point.x) - half), y(point.y)];
        return `M${left} ${bottom}V${top}h${round(2 * half)}V${bottom}Z`;
      })
      .join("");
  }
  return points
    .map((point, place) => {
      if (place === 0) return `M${x(point.x)} ${y(point.y)}`;
      return series.kind === "step"
        ? `H${x(point.x)}V${y(point.y)}`
        : `L${x(point.x)} ${y(point.y)}`;
    })
    .join("");
}

function dot(x: number, y: number): string {
  return `M${round(x - dotSize)} ${y}a${dotSize} ${dotSize} 0 1 0 ${2 * dotSize} 0a${dotSize} ${dotSize} 0 1 0 ${-2 * dotSize} 0`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
