import styles from "@/components/planning/mini-histogram.module.css";
import { type Measure, measureNames } from "@/lib/cards/filter/measure";
import { type HistogramBar, histogramBars } from "@/lib/charts/sla/histogram-bars";
import { formatNumber } from "@/lib/format/format-number";
import type { SlaGroup } from "@/lib/metrics/sla-table";

const height = 44;
const slot = 10;

/** Columns side by side as one path, each from a height up; a column of no height is left out. */
function columns(parts: [from: number, tall: number][]): string {
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return parts
    .map(([from, tall], index) =>
      tall === 0
        ? ""
        : `M${index * slot + 1} ${tenths(height - from)}v${tenths(-tall)}h${slot - 2}v${tenths(tall)}z`,
    )
    .join("");
}

/** How many bars' widths from the left the SLA ends. */
function placeOf(wholeDays: number, bars: HistogramBar[]): number {
  const [first] = bars;
  const width = first?.to == null ? 1 : first.to - first.from + 1;
  return Math.min(bars.length, wholeDays / width);
}

/** How a group's times spread, short ones left, with what is over the SLA in its colour, beyond a line. */
export function MiniHistogram({
  group,
  name,
  measure,
}: {
  group: SlaGroup;
  name: string;
  measure: Measure;
}) {
  const bars = histogramBars(group.histogram, group.wholeDays);
  const highest = Math.max(...bars.map((bar) => bar.within + bar.over), 1);
  const width = Math.max(bars.length, 12) * slot;
  const tall = (cards: number) => (cards === 0 ? 0 : Math.max(2, (cards / highest) * height));
  const last = bars.at(-1);
  const end = last === undefined ? 1 : (last.to ?? last.from);
  const firstOver = bars.findIndex((bar) => bar.over > 0);
  const edge = group.wholeDays === null || firstOver < 0 ? null : placeOf(group.wholeDays, bars);
  return (
    <div className={styles.histogram} data-kind={group.kind}>
      <svg
        viewBox={`0 0 ${width} ${height + 1}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Spread of ${name}${measure === "lead" ? ` by ${measureNames.lead}` : ""}: from ${formatNumber(group.min)} to ${formatNumber(group.max)} days, half took ${formatNumber(group.median)} or less`}
      >
        <path className={styles.within} d={columns(bars.map((bar) => [0, tall(bar.within)]))} />
        <path
          className={styles.over}
          d={columns(bars.map((bar) => [tall(bar.within), tall(bar.over)]))}
        />
        {edge === null ? null : (
          <line className={styles.edge} x1={edge * slot} x2={edge * slot} y1={0} y2={height} />
        )}
        <line className={styles.base} x1={0} x2={width} y1={height + 0.5} y2={height + 0.5} />
      </svg>
      <div className={styles.ends} aria-hidden="true">
        <span>1</span>
        <span>
          {end}
          {last?.to === null ? "+" : ""} {end === 1 ? "day" : "days"}
        </span>
      </div>
      {edge === null ? null : (
        <span
          className={styles.sla}
          style={{ left: `${(100 * edge * slot) / width}%` }}
          data-before={edge * slot > 0.8 * width || undefined}
          aria-hidden="true"
        >
          {formatNumber(group.wholeDays)}
        </span>
      )}
    </div>
  );
}
