"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";
import styles from "@/components/charts/plot-pointer.module.css";
import type { PlotScales } from "@/components/charts/use-plot-scales";
import type { DayRange } from "@/lib/charts/items/zoom-range";

type Spot = { x: number; y: number; day: number };

type PlotPointerProps = {
  scales: PlotScales;
  pointing: boolean;
  onHover: (spot: Spot | null) => void;
  onPress: (spot: Spot) => void;
  /** A stretch of time drawn with the pointer held down */
  onSelect: (range: DayRange) => void;
  onZoom: (factor: number, day: number) => void;
};

const dragStarts = 6;

/**
 * Pointing, pressing, drawing a stretch and the wheel on a chart's plot. The wheel zooms with Ctrl
 * or once the chart has the focus; otherwise it scrolls the page, as everywhere else.
 */
export function PlotPointer(props: PlotPointerProps) {
  const { scales, pointing, onHover, onPress, onSelect, onZoom } = props;
  const { area, dayAt } = scales;
  const catcher = useRef<SVGRectElement>(null);
  const [start, setStart] = useState<number | null>(null);
  const [end, setEnd] = useState<number | null>(null);
  const dragging = start !== null && end !== null && Math.abs(end - start) > dragStarts;

  const spotOf = (event: { clientX: number; clientY: number }): Spot => {
    const box = catcher.current?.getBoundingClientRect();
    // The page may be shown larger than it is laid out.
    const zoom = box && box.width > 0 ? area.width / box.width : 1;
    const x = (event.clientX - (box?.left ?? 0)) * zoom + area.x;
    return { x, y: (event.clientY - (box?.top ?? 0)) * zoom + area.y, day: dayAt(x) };
  };

  const wheel = useRef((_: WheelEvent) => {});
  wheel.current = (event) => {
    const chart = catcher.current?.closest("[role=group]");
    if (!event.ctrlKey && !event.metaKey && !chart?.contains(document.activeElement)) return;
    event.preventDefault();
    onZoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 240))), spotOf(event).day);
  };
  useEffect(() => {
    const element = catcher.current;
    const turn = (event: WheelEvent) => wheel.current(event);
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  }, []);

  const move = (event: PointerEvent) => {
    const spot = spotOf(event);
    if (start === null) return onHover(spot);
    onHover(null);
    setEnd(Math.min(area.x + area.width, Math.max(area.x, spot.x)));
  };
  const release = (event: PointerEvent) => {
    if (dragging) {
      const [left, right] = [Math.min(start, end), Math.max(start, end)];
      onSelect({ from: Math.round(dayAt(left)), to: Math.round(dayAt(right)) });
    } else if (start !== null) onPress(spotOf(event));
    setStart(null);
    setEnd(null);
  };

  return (
    <>
      {dragging ? (
        <rect
          className={styles.stretch}
          x={Math.min(start, end)}
          width={Math.abs(end - start)}
          y={area.y}
          height={area.height}
        />
      ) : null}
      <rect
        ref={catcher}
        className={styles.catcher}
        data-pointing={pointing || undefined}
        x={area.x}
        y={area.y}
        width={area.width}
        height={area.height}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setStart(spotOf(event).x);
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => {
          setStart(null);
          setEnd(null);
        }}
        onPointerLeave={() => onHover(null)}
      />
    </>
  );
}
