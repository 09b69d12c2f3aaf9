import styles from "@/components/charts/aging-chart.module.css";
import type { AgedGroup } from "@/lib/charts/aging/aging";
import { agingLines, lineNamesWidth } from "@/lib/charts/aging/aging-layout";
import { labelLines } from "@/lib/charts/axis/label-lines";
import { spreadLabels } from "@/lib/charts/spread/spread-labels";
import { formatNumber } from "@/lib/format/format-number";

type AgingSlotMarkProps = {
  name: string;
  group: AgedGroup;
  place: { left: number; width: number; top: number; bottom: number };
  y: (days: number) => number;
};

/** What released cards of a group took: shaded up to P50, P70, P85, a line for the SLA, named at the right. */
export function AgingSlotMark({ name, group, place, y }: AgingSlotMarkProps) {
  const { left, width, top, bottom } = place;
  const lines = agingLines(group);
  const end = left + width - lineNamesWidth + 4;
  const heights = spreadLabels(
    lines.map((line) => y(line.value)),
    16,
    top,
    bottom - 4,
  );
  const bands = [group.p50, group.p70, group.p85].filter((days) => days !== null);
  const middle = left + width / 2;
  const named = labelLines(name, Math.max(8, Math.floor(width / 8.5)));
  return (
    <g>
      {bands.map((days, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: always P50, P70, P85
          key={index}
          className={styles.band}
          x={left + 2}
          width={width - lineNamesWidth}
          y={y(days)}
          height={Math.max(0, bottom - y(days))}
        />
      ))}
      {lines.map((line, index) => (
        <g key={line.key}>
          <line
            className={styles.line}
            data-line={line.key}
            x1={left + 2}
            x2={end - 2}
            y1={y(line.value)}
            y2={y(line.value)}
          />
          <text
            className={styles.lineName}
            data-line={line.key}
            x={end + 2}
            y={heights[index]}
            dominantBaseline="central"
          >
            {line.name}
          </text>
        </g>
      ))}
      {named.map((line, index) => (
        <text
          key={line}
          className={styles.name}
          x={middle}
          y={bottom + 18 + index * 15}
          textAnchor="middle"
        >
          {line}
        </text>
      ))}
      <text
        className={styles.count}
        x={middle}
        y={bottom + 20 + named.length * 16}
        textAnchor="middle"
      >
        {releasedWords(group.released)}
      </text>
    </g>
  );
}

const few = 10;

function releasedWords(released: number): string {
  if (released === 0) return "none released";
  return `${released < few ? "only " : ""}${formatNumber(released)} released`;
}
