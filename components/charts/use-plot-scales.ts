"use client";

import { useMemo } from "react";
import { type PlotArea, usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import type { Scale } from "@/lib/charts/items/point-layout";
import type { DayScale } from "@/lib/charts/planning/planning-view";

export type PlotScales = {
  area: PlotArea;
  /** Days since 1970 and cycle days to pixels, and a pixel back to its day */
  x: Scale;
  y: Scale;
  dayAt: Scale;
};

/** The chart's scales as plain functions: two values of each say all, which is quicker than asking per dot. */
export function usePlotScales(dayScale: DayScale): PlotScales | null {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  return useMemo(() => {
    const x = straight(xScale);
    const y = straight(yScale);
    if (!area || !x || !y) return null;
    const zero = x(0);
    const pixelsPerDay = x(1) - zero;
    return {
      area,
      x,
      y: dayScale === "even" ? y : (days) => y(Math.sqrt(days)),
      dayAt: (pixel) => (pixel - zero) / pixelsPerDay,
    };
  }, [area, xScale, yScale, dayScale]);
}

function straight(scale: ReturnType<typeof useXAxisScale>): Scale | null {
  const zero = scale?.(0);
  const one = scale?.(1);
  if (zero === undefined || one === undefined) return null;
  const slope = one - zero;
  return (value) => zero + value * slope;
}
