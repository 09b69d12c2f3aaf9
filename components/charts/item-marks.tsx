"use client";

import { useMemo } from "react";
import styles from "@/components/charts/item-marks.module.css";
import { PlotPointer } from "@/components/charts/plot-pointer";
import { type PlotScales, usePlotScales } from "@/components/charts/use-plot-scales";
import { useTypeMarks } from "@/components/filters/type-marks";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { cellPaths, dotPaths } from "@/lib/charts/items/mark-paths";
import { cellCentre, nearestCell } from "@/lib/charts/items/nearest-cell";
import { nearestDot } from "@/lib/charts/items/nearest-dot";
import { dotCentre } from "@/lib/charts/items/point-layout";
import type { DayRange } from "@/lib/charts/items/zoom-range";
import { kindMark, markEdge, markFill, type TypeMark } from "@/lib/charts/marks/type-marks";
import type { DayScale } from "@/lib/charts/planning/planning-view";

/** A mark by its place in the columns; x and y are null when it was reached by keyboard. */
export type ActiveMark = { index: number; x: number | null; y: number | null };

type ItemMarksProps = {
  data: ItemsChartData;
  range: DayRange;
  dayScale: DayScale;
  active: ActiveMark | null;
  onActive: (mark: ActiveMark | null) => void;
  onOpen: (index: number) => void;
  onSelect: (range: DayRange) => void;
  onZoom: (factor: number, day: number) => void;
};

/** All items as one path a look, in the chart's own scales: single dots, or cells of many. */
export function ItemMarks(props: ItemMarksProps) {
  const { data, range, dayScale, active, onActive, onOpen, onSelect, onZoom } = props;
  const scales = usePlotScales(dayScale);
  const radius = radiusFor(data, range, scales);
  const marks = useTypeMarks();
  const looks = useMemo(
    () => data.types.map(({ name, kind }) => marks.get(name) ?? kindMark(kind)),
    [data, marks],
  );
  const paths = useMemo(() => {
    if (!scales) return [];
    const drawing = { ...scales, range, radius };
    if (data.cells) return cellPaths(data.cells, drawing);
    return data.points ? dotPaths(data.points, looks, drawing) : [];
  }, [data, looks, range, scales, radius]);
  if (!scales) return null;

  const markAt = (spot: { x: number; y: number; day: number }): ActiveMark | null => {
    const index = data.points
      ? nearestDot(data.points, spot, scales)
      : data.cells && nearestCell(data.cells, spot, scales.y);
    return index === null ? null : { index, ...centreOf(data, index, scales) };
  };
  const ring = active && centreOf(data, active.index, scales);

  return (
    <g>
      {paths.map(({ mark, type, level, path }) => (
        <path
          key={`${mark}${type ?? ""}-${level}`}
          className={data.cells ? styles.cells : styles.dots}
          data-mark={mark}
          data-level={level}
          data-small={radius < 2.5 || undefined}
          style={styleOf(looks[type ?? -1])}
          d={path}
        />
      ))}
      {ring ? <circle className={styles.ring} cx={ring.x} cy={ring.y} r={radius + 4} /> : null}
      <PlotPointer
        scales={scales}
        pointing={active !== null}
        onHover={(spot) => onActive(spot && markAt(spot))}
        onPress={(spot) => {
          const mark = markAt(spot);
          if (mark) onOpen(mark.index);
        }}
        onSelect={onSelect}
        onZoom={onZoom}
      />
    </g>
  );
}

function styleOf(look: TypeMark | undefined) {
  return look && { fill: markFill(look), stroke: markEdge(look.kind) };
}

function centreOf(data: ItemsChartData, index: number, { x, y }: PlotScales) {
  if (data.points) return dotCentre(data.points, index, x, y);
  return data.cells ? cellCentre(data.cells, index, x, y) : { x: 0, y: 0 };
}

/** Dots are as large as the room that each has. */
function radiusFor(data: ItemsChartData, range: DayRange, scales: PlotScales | null): number {
  const { bounds, items } = data;
  if (!scales || !bounds) return 3;
  const share = (range.to - range.from + 1) / (bounds.to - bounds.from + 1);
  const perDot = scales.area.width / Math.max(1, items * share);
  if (perDot > 5) return 4.5;
  return perDot > 1 ? 3.4 : perDot > 0.2 ? 2.6 : 2;
}
