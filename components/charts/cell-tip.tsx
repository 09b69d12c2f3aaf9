import styles from "@/components/charts/card-tip.module.css";
import { KindName } from "@/components/filters/kind-name";
import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import { kinds } from "@/lib/cards/kinds";
import { tipPlace } from "@/lib/charts/axis/tip-place";
import type { ItemCells } from "@/lib/charts/items/items-chart-data";
import { cellCount } from "@/lib/charts/items/mark-paths";
import { toIsoDay } from "@/lib/dates/day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatNumber } from "@/lib/format/format-number";

type CellTipProps = {
  cells: ItemCells;
  measure: Measure;
  dayCount: DayCount;
  active: { index: number; x: number | null; y: number | null };
};

/** What a cell of many cards holds. */
export function CellTip({ cells, measure, dayCount, active }: CellTipProps) {
  const { index, x, y } = active;
  const from = cells.from[index] ?? 0;
  const days = cells.days[index] ?? 0;
  const count = cellCount(cells, index);
  return (
    <div
      className={styles.tip}
      role="status"
      style={tipPlace(x, y)}
      data-corner={x === null || undefined}
    >
      <strong>
        {count === 1 ? "1 item" : `${formatNumber(count)} items`}{" "}
        {measure === "lead" ? `with a ${measureNames.lead} ` : ""}of {days}{" "}
        {dayWords(dayCount, days)}
      </strong>
      <span>released {formatDayRange(toIsoDay(from), toIsoDay(from + cells.width - 1))}</span>
      {kinds
        .filter((kind) => (cells[kind][index] ?? 0) > 0)
        .map((kind) => (
          <span key={kind}>
            <KindName kind={kind} /> {formatNumber(cells[kind][index] ?? 0)}
          </span>
        ))}
      <span>Press to zoom in to single cards.</span>
    </div>
  );
}
