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

/** As long as what the note will say, so that nothing moves when it does. */
const noteRoom = (
  <span style={{ visibility: "hidden" }} aria-hidden="true">
    {rollingSentence({ rollingMean: 11.1, mean: 10, sd: 1, window: 20 })}
  </span>
);

const load = () => import("@/components/charts/items-chart").then((module) => module.ItemsChart);

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
          : noteRoom
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
        <ChartPlaceholder height={height} text="The items did not arrive." onRetry={retry} />
      ) : null}
      {!failed && !whole ? <ChartPlaceholder height={height} text="Fetching every item …" /> : null}
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
          text="Drawing every item …"
        />
      ) : null}
    </ChartFrame>
  );
}

function lastRolling(data: { rolling: { mean: number[] } }) {
  return { rollingMean: data.rolling.mean.at(-1) ?? null };
}
