"use client";

import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import styles from "@/components/charts/range-strip.module.css";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { releaseStrip } from "@/lib/charts/items/release-strip";
import { type DayRange, fitRange } from "@/lib/charts/items/zoom-range";
import { toIsoDay } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";

type RangeStripProps = {
  data: ItemsChartData;
  range: DayRange;
  bounds: DayRange;
  onRange: (range: DayRange) => void;
};

type Grip = "from" | "to" | "both";

/** All releases in small, with the days in view as a window whose edges and middle can be moved. */
export function RangeStrip({ data, range, bounds, onRange }: RangeStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<{ grip: Grip; day: number; range: DayRange } | null>(null);
  const columns = data.cells ? Math.ceil((bounds.to - bounds.from + 1) / data.cells.width) : 120;
  const counts = useMemo(() => releaseStrip(data, columns), [data, columns]);
  const most = Math.max(1, ...counts);
  const length = Math.max(1, bounds.to - bounds.from);
  const percent = (day: number) => (100 * (day - bounds.from)) / length;

  const dayOf = (event: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.width === 0) return bounds.from;
    return bounds.from + ((event.clientX - box.left) / box.width) * length;
  };
  const grip = (event: PointerEvent, name: Grip) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ grip: name, day: dayOf(event), range });
  };
  const drag = (event: PointerEvent) => {
    if (!held) return;
    const by = dayOf(event) - held.day;
    const { from, to } = held.range;
    if (held.grip === "both") onRange(fitRange({ from: from + by, to: to + by }, bounds));
    else if (held.grip === "from") onRange(edge("from", from + by));
    else onRange(edge("to", to + by));
  };
  const edge = (name: "from" | "to", day: number): DayRange =>
    name === "from"
      ? fitRange({ from: Math.min(Math.max(day, bounds.from), range.to - 6), to: range.to }, bounds)
      : fitRange(
          { from: range.from, to: Math.max(Math.min(day, bounds.to), range.from + 6) },
          bounds,
        );
  const step = (event: KeyboardEvent, name: "from" | "to") => {
    const days = { ArrowLeft: -7, ArrowRight: 7, PageDown: -90, PageUp: 90 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    onRange(edge(name, range[name] + days));
  };

  return (
    <div
      ref={strip}
      className={styles.strip}
      onPointerMove={drag}
      onPointerUp={() => setHeld(null)}
    >
      <svg viewBox={`0 0 ${columns} 20`} preserveAspectRatio="none" aria-hidden="true">
        {counts.map((count, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
            key={index}
            x={index + 0.1}
            width={0.8}
            y={20 - (20 * count) / most}
            height={(20 * count) / most}
          />
        ))}
      </svg>
      <div
        className={styles.window}
        style={{ left: `${percent(range.from)}%`, right: `${100 - percent(range.to)}%` }}
        onPointerDown={(event) => grip(event, "both")}
      />
      {(["from", "to"] as const).map((name) => (
        <div
          key={name}
          className={styles.edge}
          style={{ left: `${percent(range[name])}%` }}
          role="slider"
          tabIndex={0}
          aria-label={name === "from" ? "First day in view" : "Last day in view"}
          aria-valuemin={bounds.from}
          aria-valuemax={bounds.to}
          aria-valuenow={range[name]}
          aria-valuetext={showDay(toIsoDay(range[name]))}
          onKeyDown={(event) => step(event, name)}
          onPointerDown={(event) => grip(event, name)}
        />
      ))}
    </div>
  );
}
