import { type MarkedOn, marksIn } from "@/lib/charts/evidence/quotes-plot";
import { numberAxis, timeAxis } from "@/lib/charts/plot/plot-axes";
import type { PlotData, PlotTone } from "@/lib/charts/plot/plot-data";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import type { DayCount } from "@/lib/dates/work-calendar";
import { dayWords } from "@/lib/format/day-words";
import { formatNumber } from "@/lib/format/format-number";

type Moment = {
  day: IsoDay;
  mean: number | null;
  sd: number | null;
  sla: number | null;
  median: number | null;
  p85: number | null;
};

const lines = [
  ["sla", "SLA", "over", false],
  ["p85", "P85", "hidden", true],
  ["sd", "SD", "soft", true],
  ["mean", "Mean", "main", false],
  ["median", "Median", "feature", true],
] as const satisfies readonly [keyof Moment, string, PlotTone, boolean][];

/** Mean, SD, SLA and percentiles as they would have been worked out on each past day, which leads to its cards. */
export function timePlot(
  points: readonly Moment[],
  marked: readonly MarkedOn[],
  dayCount: DayCount,
  hrefUntil: (day: IsoDay) => string,
): PlotData | null {
  const known = points.filter(({ sla }) => sla !== null);
  if (known.length < 2) return null;
  const days = known.map(({ day }) => toDayNumber(day));
  const greatest = Math.max(...known.map(({ sla, p85 }) => Math.max(sla ?? 0, p85 ?? 0)));
  return {
    label: "Mean, SD, SLA and percentiles over time.",
    x: timeAxis(days, "as of the end of each month"),
    y: numberAxis(greatest, dayWords(dayCount)),
    upright: marksIn(marked, days),
    series: lines.map(([key, name, tone, dashed]) => ({
      ...{ kind: "line", name, tone, dashed },
      points: known.flatMap((point) => {
        const value = point[key];
        return value === null
          ? []
          : [
              {
                ...{ x: toDayNumber(point.day), y: value, href: hrefUntil(point.day) },
                label: `${showDay(point.day)}\n${formatNumber(value, key === "sla" ? 2 : 1)} ${dayWords(dayCount)}`,
              },
            ];
      }),
    })),
  };
}
