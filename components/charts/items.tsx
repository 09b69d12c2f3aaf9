"use client";

import { type ReactNode, useMemo } from "react";
import { ChartFrame } from "@/components/charts/chart-frame";
import { ChartPlaceholder } from "@/components/charts/chart-placeholder";
import { InTurn } from "@/components/charts/in-turn";
import { ItemsLegend } from "@/components/charts/items-legend";
import { ItemsTable } from "@/components/charts/items-table";
import { useAddressParameter } from "@/components/charts/use-address-parameter";
import { useChartHeight } from "@/components/charts/use-chart-height";
import { useItems } from "@/components/charts/use-items";
import type { Measure } from "@/lib/cards/filter/measure";
import { formatLines, parseLines } from "@/lib/charts/items/chart-lines";
import { rollingSentence } from "@/lib/charts/items/rolling-sentence";
import {
  type DayRange,
  fitRange,
  formatRange,
  isWhole,
  parseRange,
} from "@/lib/charts/items/zoom-range";
import type { DayScale } from "@/lib/charts/planning/planning-view";

const usualHeight = 560;

const placeholder = <ItemsPlaceholder text="Drawing every item …" />;

const load = () => import("@/components/charts/items-chart").then((module) => module.ItemsChart);

function ItemsPlaceholder({ text, children }: { text: string; children?: ReactNode }) {
  const height = useChartHeight(usualHeight);
  return (
    <ChartPlaceholder height={height} text={text}>
      {children}
    </ChartPlaceholder>
  );
}

type ItemsProps = {
  /** Where the figures come from; further parameters may be added */
  url: string;
  /** The team's revision: another one asks again */
  revision: number;
  cardPath: string;
  dayScale: DayScale;
  measure: Measure;
  controls: ReactNode;
  /** The SLA of the period before; null where nothing is compared */
  slaBefore: number | null;
  /** Days on which the team changed how it works */
  marks: readonly { day: string; label: string }[];
};

/** Every released item by its release day; the figures come after the page, the chart's code too. */
export function Items(props: ItemsProps) {
  const { url, revision, cardPath, dayScale, measure, controls } = props;
  const height = useChartHeight(usualHeight);
  const [zoom, setZoom] = useAddressParameter("zoom");
  const [linesText, setLines] = useAddressParameter("lines");
  const lines = useMemo(() => parseLines(linesText), [linesText]);
  const wanted = parseRange(zoom);
  const { whole, detail, failed, retry } = useItems(
    url,
    revision,
    wanted ? formatRange(wanted) : null,
  );

  const bounds = whole?.bounds ?? null;
  const range = bounds && (wanted ? fitRange(wanted, bounds) : bounds);
  const onRange = (next: DayRange | null) =>
    setZoom(next === null || (bounds && isWhole(next, bounds)) ? null : formatRange(next));

  return (
    <ChartFrame
      name="items"
      title={`${measure === "lead" ? "Lead time of every" : "Every"} item, by the day it was released`}
      note={
        whole
          ? rollingSentence({ ...whole, ...lastRolling(whole), window: whole.rollingWindow })
          : "\u00a0"
      }
      controls={controls}
      legend={
        <ItemsLegend
          data={detail ?? whole}
          dayScale={dayScale}
          lines={lines}
          onLines={(next) => setLines(formatLines(next))}
        />
      }
      table={whole ? <ItemsTable data={whole} /> : null}
    >
      {failed ? (
        <ItemsPlaceholder text="The items did not arrive.">
          <button type="button" onClick={retry}>
            Try again
          </button>
        </ItemsPlaceholder>
      ) : null}
      {!failed && !whole ? <ItemsPlaceholder text="Fetching every item …" /> : null}
      {whole && range ? (
        <InTurn
          load={load}
          chart={{
            whole,
            data: detail ?? whole,
            range,
            onRange,
            lines,
            dayScale,
            height,
            cardPath,
            slaBefore: props.slaBefore,
            marks: props.marks,
          }}
          placeholder={placeholder}
        />
      ) : null}
    </ChartFrame>
  );
}

function lastRolling(data: { rolling: { mean: number[] } }) {
  return { rollingMean: data.rolling.mean.at(-1) ?? null };
}
