import { type MarkedOn, marksIn } from "@/lib/charts/evidence/quotes-plot";
import { numberAxis, timeAxis } from "@/lib/charts/plot/plot-axes";
import type { PlotData } from "@/lib/charts/plot/plot-data";
import { type IsoDay, toDayNumber } from "@/lib/dates/day";
import { showDay } from "@/lib/dates/show-day";
import { formatPercent } from "@/lib/format/format-percent";

type Drift = {
  nominalPercent: number;
  points: readonly { day: IsoDay; recentPercent: number | null }[];
  firedOn: readonly IsoDay[];
};

/** Breach share of the last 30 decided quotes, with the days on which the drift alarm fired; each leads to its quotes. */
export function driftPlot(
  drift: Drift,
  marked: readonly MarkedOn[],
  hrefUntil: (day: IsoDay) => string,
): PlotData | null {
  const byDay = new Map<IsoDay, number>();
  for (const { day, recentPercent } of drift.points) {
    if (recentPercent !== null) byDay.set(day, recentPercent);
  }
  const points = [...byDay].map(([day, y]) => ({
    ...{ x: toDayNumber(day), y, href: hrefUntil(day) },
    label: `${showDay(day)}\n${formatPercent(y)} of the last 30 quotes`,
  }));
  if (points.length < 2) return null;
  const days = points.map(({ x }) => x);
  const greatest = Math.max(drift.nominalPercent * 1.5, ...points.map(({ y }) => y));
  return {
    label: "Share of the last 30 quotes that were broken, with alarms.",
    x: timeAxis(days, "SLA date"),
    y: numberAxis(greatest, "% of the last 30 quotes broken", "%"),
    upright: marksIn(marked, days),
    level: [
      { at: drift.nominalPercent, label: `Expected ${formatPercent(drift.nominalPercent, 0)}` },
    ],
    series: [
      { kind: "line", name: "Broken", tone: "main", points },
      {
        ...{ kind: "dots", name: "Alarm", tone: "over" },
        points: drift.firedOn.map((day) => ({
          x: toDayNumber(day),
          y: byDay.get(day) ?? drift.nominalPercent,
          href: hrefUntil(day),
          label: `Alarm on ${showDay(day)}\nBreaches have drifted above the expected rate`,
        })),
      },
    ],
  };
}
