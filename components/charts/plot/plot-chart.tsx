"use client";

import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { CartesianGrid, ComposedChart, XAxis, YAxis } from "recharts";
import { axisLook, roomyAxisLook } from "@/components/charts/axis-look";
import { AxisTitle } from "@/components/charts/axis-title";
import { ChartRoom } from "@/components/charts/chart-room";
import styles from "@/components/charts/plot/plot-chart.module.css";
import { PlotLayer } from "@/components/charts/plot/plot-layer";
import { useOpenPage } from "@/components/ui/use-open-page";
import type { PlotData, PlotDot, PlotPoint } from "@/lib/charts/plot/plot-data";

type PlotChartProps = { data: PlotData; height: number };

/** How far from a dot the pointer still means it, in pixels. */
const reach = 24;

/** A chart of ready-made series. What is pointed at says what it is; a dot leads to its card. */
export function PlotChart({ data, height }: PlotChartProps) {
  const openPage = useOpenPage();
  const isNarrow = useMediaQuery("(max-width: 36em)") ?? false;
  const whole = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const things = useMemo(() => thingsOf(data), [data]);
  const thing = active === null ? null : things[active];
  const margin = { top: 30, right: isNarrow ? 10 : roomFor(data), bottom: 26, left: 4 };
  const axisWidth = 52;

  const placeOf = ({ x, y }: PlotDot, box: DOMRect) => {
    const width = box.width - margin.left - margin.right - axisWidth;
    const tall = box.height - margin.top - margin.bottom - 30;
    return {
      left: margin.left + axisWidth + ((x - data.x.from) / (data.x.to - data.x.from)) * width,
      top: margin.top + (1 - (y - data.y.from) / (data.y.to - data.y.from)) * tall,
    };
  };
  const point = (event: MouseEvent) => {
    const box = whole.current?.getBoundingClientRect();
    if (!box) return;
    let best: number | null = null;
    let nearest = reach;
    things.forEach((one, place) => {
      const { left, top } = placeOf(one, box);
      const [across, up] = [event.clientX - box.left - left, event.clientY - box.top - top];
      const away = one.isUpright ? Math.abs(across) : Math.hypot(across, up);
      if (away < nearest) [best, nearest] = [place, away];
    });
    setActive(best);
  };
  const open = () => {
    if (thing?.href) openPage(thing.href);
  };
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step !== undefined && things.length > 0) {
      const from = active ?? (step > 0 ? -1 : things.length);
      setActive(Math.min(things.length - 1, Math.max(0, from + step)));
    } else if (event.key === "Enter" && thing) open();
    else if (event.key === "Escape" && active !== null) setActive(null);
    else return;
    event.preventDefault();
  };
  const box = whole.current?.getBoundingClientRect();
  const at = thing && box ? placeOf(thing, box) : null;

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element stands for a chart that one walks through
    <div
      ref={whole}
      className={styles.chart}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk from point to point
      tabIndex={0}
      aria-label={`${data.label} Arrow keys go from point to point.`}
      data-leads={thing?.href ? "" : undefined}
      onMouseMove={point}
      onMouseLeave={() => setActive(null)}
      onClick={open}
      onKeyDown={walk}
      onBlur={() => setActive(null)}
    >
      <ChartRoom height={height}>
        <ComposedChart data={[]} margin={margin} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="x"
            domain={[data.x.from, data.x.to]}
            ticks={data.x.ticks.map((tick) => tick.at)}
            tickFormatter={(value: number) => labelOf(data.x.ticks, value)}
            {...axisLook}
            minTickGap={18}
            allowDataOverflow
          />
          <YAxis
            type="number"
            dataKey="y"
            domain={[data.y.from, data.y.to]}
            ticks={data.y.ticks.map((tick) => tick.at)}
            tickFormatter={(value: number) => labelOf(data.y.ticks, value)}
            width={axisWidth}
            {...roomyAxisLook}
            allowDataOverflow
          />
          <AxisTitle up={data.y.title} across={data.x.title} />
          <PlotLayer
            data={data}
            active={thing && !thing.isUpright ? thing : null}
            isNarrow={isNarrow}
          />
        </ComposedChart>
      </ChartRoom>
      {thing && at ? (
        <div
          role="status"
          className={styles.tip}
          style={{ top: Math.max(0, at.top - 12), ...sideOf(at.left, box?.width ?? 0) }}
        >
          {thing.label.split("\n").map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** What can be pointed at: dots and bars; where there are none, the points of the lines by their x. */
type Thing = PlotDot & { isUpright: boolean };

function thingsOf({ series }: PlotData): Thing[] {
  const dots = series.flatMap((one) =>
    one.kind === "dots" || one.kind === "bars"
      ? one.points.map((point) => ({ ...point, isUpright: one.kind === "bars" }))
      : [],
  );
  if (dots.length > 0) return dots.sort((a, b) => a.x - b.x);
  const lines = series.filter((one) => one.kind === "line" || one.kind === "step");
  return (lines[0]?.points ?? []).map((point) => ({
    ...point,
    isUpright: true,
    label: [
      partsOf(point)[0],
      ...lines.flatMap((line) => {
        const same = line.points.find((other) => other.x === point.x);
        return same ? [`${line.name}: ${partsOf(same)[1]}`] : [];
      }),
    ].join("\n"),
  }));
}

/** Where a point of a line is, and what is there. */
function partsOf({ label = "" }: PlotPoint): [place: string, figure: string] {
  const [place = "", figure = ""] = label.split("\n");
  return [place, figure];
}

function labelOf(ticks: PlotData["x"]["ticks"], value: number): string {
  return ticks.find((tick) => tick.at === value)?.label ?? "";
}

function sideOf(left: number, width: number) {
  return left > width / 2 ? { right: width - left + 14 } : { left: left + 14 };
}

/** The names of lines stand beside the plot. */
function roomFor({ series, level = [] }: PlotData): number {
  const names = [
    ...series.filter(({ kind }) => kind === "line" || kind === "step").map(({ name }) => name),
    ...level.map(({ label }) => label),
  ];
  return Math.max(16, ...names.map((name) => 16 + name.length * 6.6));
}
