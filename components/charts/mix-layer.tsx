"use client";

import { type PointerEvent, useId, useMemo } from "react";
import { usePlotArea, useYAxisScale } from "recharts";
import styles from "@/components/charts/mix-layer.module.css";
import { MixPatterns } from "@/components/charts/mix-patterns";
import { type MixSpot, partAt, stackOf } from "@/lib/charts/mix/mix-layout";
import type { MixRow, MixSeries } from "@/lib/charts/mix/mix-rows";
import { seriesColour } from "@/lib/charts/mix/series-colour";

/** A part of a bar, and where its tip stands; reached by keyboard it stands in the corner. */
export type ActivePart = MixSpot & { x: number | null; y: number | null };

type MixLayerProps = {
  rows: MixRow[];
  series: MixSeries[];
  active: ActivePart | null;
  onActive: (part: ActivePart | null) => void;
  onOpen: (spot: MixSpot, newTab: boolean) => void;
};

const widest = 72;

/** The bars: one path a series, told apart by texture as well as by colour. */
export function MixLayer({ rows, series, active, onActive, onOpen }: MixLayerProps) {
  const id = useId();
  const area = usePlotArea();
  const scale = useYAxisScale();
  const paths = useMemo(() => {
    if (!area || !scale) return [];
    const { left, width } = slots(area, rows.length);
    const stacks = rows.map(stackOf);
    return series.map((_, part) =>
      stacks
        .map((stack, index) => {
          const piece = stack[part];
          if (!piece) return "";
          const top = scale(piece.to) ?? 0;
          return `M${tenths(left(index))} ${tenths(top)}h${tenths(width)}v${tenths((scale(piece.from) ?? 0) - top)}h${tenths(-width)}z`;
        })
        .join(""),
    );
  }, [area, scale, rows, series]);
  if (!area || !scale) return null;

  const { left, width } = slots(area, rows.length);
  const slot = area.width / Math.max(1, rows.length);
  const spotOf = (event: PointerEvent<SVGRectElement>): ActivePart | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientX - box.left) / box.width) * rows.length);
    const percent = 100 * (1 - (event.clientY - box.top) / box.height);
    const part = rows[row] ? partAt(rows[row], percent) : null;
    if (part === null) return null;
    return {
      row,
      part,
      x: left(row) + width / 2,
      y: area.y + ((event.clientY - box.top) / box.height) * area.height,
    };
  };
  const piece =
    active && rows[active.row] ? stackOf(rows[active.row] as MixRow)[active.part] : null;

  return (
    <g>
      <MixPatterns id={id} />
      {series.map((one, part) => (
        <g key={one.name} data-series={one.name}>
          <path
            className={styles.bars}
            data-tight={slot < 6 || undefined}
            style={{ fill: seriesColour(one) }}
            d={paths[part]}
          />
          {one.kind === "feature" || slot < 6 ? null : (
            <path className={styles.texture} fill={`url(#${id}${one.kind})`} d={paths[part]} />
          )}
        </g>
      ))}
      {active && piece ? (
        <rect
          className={styles.active}
          x={left(active.row)}
          y={scale(piece.to)}
          width={width}
          height={Math.max(1, (scale(piece.from) ?? 0) - (scale(piece.to) ?? 0))}
        />
      ) : null}
      <rect
        className={styles.catcher}
        data-pointing={active !== null || undefined}
        x={area.x}
        y={area.y}
        width={area.width}
        height={area.height}
        onPointerMove={(event) => onActive(spotOf(event))}
        onPointerLeave={() => onActive(null)}
        onPointerUp={(event) => {
          const spot = event.button > 1 ? null : spotOf(event);
          if (spot) onOpen(spot, event.button === 1 || event.metaKey || event.ctrlKey);
        }}
      />
    </g>
  );
}

function slots(area: { x: number; width: number }, bars: number) {
  const slot = area.width / Math.max(1, bars);
  const width = Math.max(
    1,
    Math.min(widest, slot > 12 ? slot * 0.86 : slot - Math.min(1, slot / 8)),
  );
  return { width, left: (index: number) => area.x + slot * index + (slot - width) / 2 };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
