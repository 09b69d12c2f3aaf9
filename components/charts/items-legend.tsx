import { LegendMark } from "@/components/charts/legend-mark";
import { LineSwitches } from "@/components/charts/line-switches";
import { useTypeMarks } from "@/components/filters/type-marks";
import { measureNames } from "@/lib/cards/filter/measure";
import { kinds } from "@/lib/cards/kinds";
import type { ChartLine } from "@/lib/charts/items/chart-lines";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { kindMark } from "@/lib/charts/marks/type-marks";
import type { DayScale } from "@/lib/charts/planning/planning-view";
import { formatNumber } from "@/lib/format/format-number";
import { kindWords } from "@/lib/format/kind-words";

type ItemsLegendProps = {
  data: ItemsChartData | null;
  dayScale: DayScale;
  lines: ChartLine[];
  onLines: (lines: ChartLine[]) => void;
};

/** What the marks of the chart of all items mean, and which lines it shows. */
export function ItemsLegend({ data, dayScale, lines, onLines }: ItemsLegendProps) {
  const marks = useTypeMarks();
  const types = data?.points ? typesIn(data) : null;
  return (
    <>
      {types
        ? types.map(({ name, kind }) => (
            <LegendMark key={name} mark={marks.get(name) ?? kindMark(kind)}>
              {name}
            </LegendMark>
          ))
        : kinds.map((kind) => (
            <LegendMark key={kind} mark={kindMark(kind)}>
              {kindWords[kind]}
            </LegendMark>
          ))}
      <LegendMark mark="over">Over the SLA of its own group</LegendMark>
      <LineSwitches lines={lines} onLines={onLines} window={data?.rollingWindow ?? 20} />
      <span data-legend-note>
        {dayScale === "stretched" ? "Log-like scale. " : ""}
        {data?.cells
          ? `${formatNumber(data.items)} items: each block counts those released within ${data.cells.width} days with one ${measureNames[data.measure]}, darker for more, in the colour of the most frequent kind.`
          : ""}
      </span>
      <span data-hint>
        {data?.cells ? "Drag to zoom in on single cards" : "Drag to zoom"}, or hold Ctrl and scroll.
      </span>
    </>
  );
}

/** The types of the cards shown, in the team's order. */
function typesIn({ points, types }: ItemsChartData) {
  const places = new Set(points?.type);
  return types.filter((_, place) => places.has(place));
}
