"use client";

import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, useMemo, useState } from "react";
import { CartesianGrid, ComposedChart, useXAxisScale, XAxis, YAxis } from "recharts";
import { axisLook, roomyAxisLook } from "@/components/charts/axis-look";
import { AxisTitle } from "@/components/charts/axis-title";
import { CardTip } from "@/components/charts/card-tip";
import { CellTip } from "@/components/charts/cell-tip";
import { ChartRoom } from "@/components/charts/chart-room";
import { type ActiveMark, ItemMarks } from "@/components/charts/item-marks";
import styles from "@/components/charts/items-chart.module.css";
import { MarkedDays } from "@/components/charts/marked-days";
import { RangeStrip } from "@/components/charts/range-strip";
import { ReferenceLabels } from "@/components/charts/reference-labels";
import { ReferenceBand, ReferenceLines } from "@/components/charts/reference-lines";
import { RollingLines } from "@/components/charts/rolling-lines";
import { useIsPresenting } from "@/components/charts/use-is-presenting";
import { ZoomButtons } from "@/components/charts/zoom-buttons";
import { useOpenPage } from "@/components/ui/use-open-page";
import { dayAxis } from "@/lib/charts/axis/day-axis";
import { dayTicks } from "@/lib/charts/axis/day-ticks";
import { cardAt } from "@/lib/charts/items/card-at";
import type { ChartLine } from "@/lib/charts/items/chart-lines";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { longestIn } from "@/lib/charts/items/longest-in";
import { firstAtLeast } from "@/lib/charts/items/nearest-dot";
import { type DayRange, moveRange, zoomAround } from "@/lib/charts/items/zoom-range";
import type { DayScale } from "@/lib/charts/planning/planning-view";
import { toDayNumber } from "@/lib/dates/day";
import { measuredDays } from "@/lib/format/measured-days";

type ItemsChartProps = {
  /** All filtered items, and those in view in as much detail as there is */
  whole: ItemsChartData;
  data: ItemsChartData;
  range: DayRange;
  onRange: (range: DayRange | null) => void;
  lines: ChartLine[];
  dayScale: DayScale;
  height: number;
  cardPath: string;
  /** The SLA of the period before; null where nothing is compared */
  slaBefore: number | null;
  /** Days on which the team changed how it works */
  marks: readonly { day: string; label: string }[];
};

const stripHeight = 76;
/** Over fewer days than these there is nothing to zoom into. */
const minToZoom = 14;

/** Items as marks over time, with the lines chosen; a mark leads to its card, or zooms in. */
export function ItemsChart(props: ItemsChartProps) {
  const { whole, data, range, onRange, lines, dayScale, height, cardPath } = props;
  const openPage = useOpenPage();
  const narrow = useMediaQuery("(max-width: 36em)") ?? false;
  const [pointed, setPointed] = useState<{ mark: ActiveMark; data: ItemsChartData } | null>(null);
  // Other figures have other places.
  const active = pointed?.data === data ? pointed.mark : null;
  const setActive = (mark: ActiveMark | null) => setPointed(mark && { mark, data });
  const compared = useMemo(
    () => ({ ...whole, slaBefore: props.slaBefore }),
    [whole, props.slaBefore],
  );
  const bounds = whole.bounds ?? range;
  const isPresenting = useIsPresenting();
  const hasStrip = bounds.to - bounds.from >= minToZoom && !isPresenting;
  const ticks = dayTicks(range.from, range.to, narrow ? 4 : 10);
  const longest = useMemo(() => longestIn(data, range), [data, range]);
  const axis = dayAxis(Math.max(longest, whole.upper ?? 0, whole.sla ?? 0) + 0.5, dayScale);
  const card = active && data.points ? cardAt(data, active.index) : null;

  const open = (index: number) => {
    if (data.points) openPage(`${cardPath}/${data.points.number[index]}`);
    else if (data.cells) {
      const centre = (data.cells.from[index] ?? range.from) + data.cells.width / 2;
      onRange(zoomAround({ from: centre - 60, to: centre + 60 }, bounds, 1));
      setActive(null);
    }
  };
  const walk = (event: KeyboardEvent) => {
    const place = goalOf(event, active, data, range);
    const next = rangeOf(event, range, bounds);
    if (place !== null) setActive({ index: place, x: null, y: null });
    else if (next !== undefined) onRange(next);
    else if (event.key === "Enter" && active) open(active.index);
    else if (event.key === "Escape") setActive(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.whole} style={{ height }}>
      {/* biome-ignore lint/a11y/useSemanticElements: no element stands for a chart that one walks through */}
      <div
        className={styles.chart}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk from item to item
        tabIndex={0}
        aria-label={`Chart of ${data.measure === "lead" ? "the lead times of " : ""}${whole.items} items. Arrow keys go from item to item, Enter opens its card; plus and minus zoom, Shift with arrow keys moves, 0 shows all.`}
        onKeyDown={walk}
        onBlur={() => setActive(null)}
      >
        <ChartRoom height={hasStrip ? height - stripHeight : height}>
          <ComposedChart
            data={[]}
            margin={{ top: 30, right: narrow ? 6 : 100, bottom: 24, left: narrow ? -8 : 4 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis
              type="number"
              dataKey="released"
              domain={[range.from - 1, range.to + 1]}
              ticks={ticks.map((tick) => tick.day)}
              tickFormatter={(day: number) => ticks.find((tick) => tick.day === day)?.label ?? ""}
              {...axisLook}
              interval={narrow ? "preserveStartEnd" : 0}
              allowDataOverflow
            />
            <YAxis
              type="number"
              dataKey="days"
              domain={[0, axis.top]}
              ticks={axis.ticks}
              scale={dayScale === "even" ? "linear" : "sqrt"}
              width={48}
              {...roomyAxisLook}
              allowDataOverflow
            />
            <AxisTitle up={measuredDays(data.measure, data.dayCount)} across="day of release" />
            <ReferenceBand data={whole} lines={lines} />
            <ItemMarks
              data={data}
              range={range}
              dayScale={dayScale}
              active={active}
              onActive={setActive}
              onOpen={open}
              onSelect={onRange}
              onZoom={(factor, day) => onRange(zoomAround(range, bounds, factor, day))}
            />
            <ReferenceLines data={compared} lines={lines} />
            <RollingLines series={data.rolling} lines={lines} />
            <ItemsMarks marks={props.marks} />
            <ReferenceLabels data={compared} lines={lines} />
          </ComposedChart>
        </ChartRoom>
        {active && card ? (
          <CardTip
            card={card}
            measure={data.measure}
            dayCount={data.dayCount}
            x={active.x}
            y={active.y}
          />
        ) : null}
        {active && data.cells ? (
          <CellTip
            cells={data.cells}
            measure={data.measure}
            dayCount={data.dayCount}
            active={active}
          />
        ) : null}
      </div>
      {hasStrip ? (
        <div className={styles.foot}>
          <RangeStrip data={whole} range={range} bounds={bounds} onRange={onRange} />
          <ZoomButtons range={range} bounds={bounds} onRange={onRange} />
        </div>
      ) : null}
    </div>
  );
}

/** Where a key leads among the marks in view; null for other keys. */
function goalOf(
  event: KeyboardEvent,
  active: ActiveMark | null,
  { points, cells }: ItemsChartData,
  range: DayRange,
): number | null {
  if (event.shiftKey) return null;
  const days = points?.released ?? cells?.from ?? [];
  const first = firstAtLeast(days, range.from - ((cells?.width ?? 1) - 1));
  const last = firstAtLeast(days, range.to + 1) - 1;
  if (last < first) return null;
  const from = active?.index;
  const goals: Record<string, number> = {
    ArrowRight: from === undefined ? first : from + 1,
    ArrowLeft: from === undefined ? last : from - 1,
    Home: first,
    End: last,
  };
  const goal = goals[event.key];
  return goal === undefined ? null : Math.min(last, Math.max(first, goal));
}

/** The range that a key asks for; null is everything, undefined for other keys. */
function rangeOf(event: KeyboardEvent, range: DayRange, bounds: DayRange) {
  if (event.key === "+" || event.key === "=") return zoomAround(range, bounds, 0.5);
  if (event.key === "-") return zoomAround(range, bounds, 2);
  if (event.key === "0") return null;
  if (event.shiftKey && event.key === "ArrowLeft") return moveRange(range, bounds, -0.25);
  if (event.shiftKey && event.key === "ArrowRight") return moveRange(range, bounds, 0.25);
  return undefined;
}

function ItemsMarks({ marks }: Pick<ItemsChartProps, "marks">) {
  const scale = useXAxisScale();
  return <MarkedDays marks={marks} placeOf={(day) => scale?.(toDayNumber(day)) ?? null} />;
}
