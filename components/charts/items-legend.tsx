import { LegendMark } from "@/components/charts/legend-mark";
import { LineSwitches } from "@/components/charts/line-switches";
import { kinds } from "@/lib/cards/kinds";
import type { ChartLine } from "@/lib/charts/items/chart-lines";
import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
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
  return (
    <>
      {kinds.map((kind) => (
        <LegendMark key={kind} mark={kind}>
          {kindWords[kind]}
        </LegendMark>
      ))}
      <LegendMark mark="over">
        {data?.cells ? "Over the SLA" : "Over the SLA, in the shape of its kind"}
      </LegendMark>
      <LineSwitches lines={lines} onLines={onLines} window={data?.rollingWindow ?? 20} />
      <span data-legend-note>
        {dayScale === "stretched" ? "Short times are stretched. " : ""}
        {data?.cells
          ? `${formatNumber(data.items)} items are more than fit side by side: each block counts those of ${data.cells.width} days and one cycle time, stronger where there are more, in the colour of its most frequent kind.`
          : "Items that would hide one another lie side by side."}
      </span>
      <span data-hint>
        {data?.cells ? "Zoom in for single cards: draw" : "Draw"} a stretch to zoom in, or turn the
        wheel with Ctrl held.
      </span>
    </>
  );
}
