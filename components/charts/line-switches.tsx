import { LegendMark } from "@/components/charts/legend-mark";
import styles from "@/components/charts/line-switches.module.css";
import { type ChartLine, chartLines } from "@/lib/charts/items/chart-lines";

type LineSwitchesProps = {
  lines: ChartLine[];
  onLines: (lines: ChartLine[]) => void;
  window: number;
};

const marks = {
  mean: "mean",
  sd: "band",
  percentiles: "sd",
  rolling: "rolling",
  "rolling-sd": "sd",
} as const;

/** The lines of the chart of all items, each switched on and off by itself. */
export function LineSwitches({ lines, onLines, window }: LineSwitchesProps) {
  const names: Record<ChartLine, string> = {
    mean: "Mean",
    sd: "Mean ± SD",
    percentiles: "P50, P85, P95",
    rolling: `Rolling mean of ${window} items`,
    "rolling-sd": "Rolling SD",
  };
  return chartLines.map((line) => {
    const shown = lines.includes(line);
    return (
      <button
        key={line}
        type="button"
        className={styles.switch}
        aria-pressed={shown}
        onClick={() => onLines(shown ? lines.filter((one) => one !== line) : [...lines, line])}
      >
        <LegendMark mark={marks[line]}>{names[line]}</LegendMark>
      </button>
    );
  });
}
