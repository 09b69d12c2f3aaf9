import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { formatNumber } from "@/lib/format/format-number";

export type CumulativeDay = {
  day: IsoDay;
  prioritised: number;
  committed: number;
  gone: number;
};

type CumulativeRow = { label: string; name: string; from: IsoDay; to: IsoDay; values: number[] };

/** Over more days the bands are too thin to read: the last ones are shown. */
const maxRows = 120;

/** The end of the cumulative flow as rows of a chart, counted from what was gone on the first of them. */
export function cumulativeRows(days: readonly CumulativeDay[]): CumulativeRow[] {
  const shown = days.slice(-maxRows);
  const base = shown[0]?.gone ?? 0;
  return shown.map(({ day, prioritised, committed, gone }) => ({
    label: showDay(day).replace(/ \d{4}$/, ""),
    name: showDay(day),
    ...{ from: day, to: day },
    values: [prioritised - base, committed - base, gone - base],
  }));
}

/** What can be read off on the last day: cards between the lines, and days back to them. */
export function readOff(days: readonly CumulativeDay[], dayCount: DayCount): string | null {
  const last = days.at(-1);
  if (!last || last.gone === 0) return null;
  const inProgress = last.committed - last.gone;
  const queued = last.prioritised - last.committed;
  const cards = `On the last day ${formatNumber(inProgress)} in progress and ${formatNumber(queued)} queued (upwards).`;
  const back = (line: "committed" | "prioritised") => {
    const reached = days.find((one) => one[line] >= last.gone);
    return reached && reached.day !== days[0]?.day
      ? toDayNumber(last.day) - toDayNumber(reached.day) + 1
      : null;
  };
  const [cycle, lead] = [back("committed"), back("prioritised")];
  if (cycle === null) return cards;
  const calendar = dayCount === "working" ? " calendar" : "";
  const further = lead === null ? "" : `, to the queue ${formatNumber(lead)}`;
  return `${cards} Sideways, the last to leave had been committed about ${formatNumber(cycle)}${calendar} days before${further}.`;
}
