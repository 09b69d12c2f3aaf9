import { dayTicks } from "@/lib/charts/axis/day-ticks";
import { numberTicks } from "@/lib/charts/axis/number-ticks";
import type { PlotAxis } from "@/lib/charts/plot/plot-data";
import type { DayNumber } from "@/lib/dates/day";

/** Room at both ends of an axis of days, so that a dot on the first or the last is drawn whole. */
const timeMargin = 0.012;

/** An axis of days of the calendar. */
export function timeAxis(days: readonly DayNumber[], title: string): PlotAxis {
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(1, (to - from) * timeMargin);
  return {
    from: from - margin,
    to: to + margin,
    title,
    ticks: dayTicks(from, to, 9).map(({ day, label }) => ({ at: day, label })),
  };
}

/** An axis from 0 on which `greatest` fits. */
export function numberAxis(greatest: number, title: string, unit = ""): PlotAxis {
  const ticks = numberTicks(Math.max(1, greatest));
  return {
    from: 0,
    to: ticks.at(-1) ?? greatest,
    title,
    ticks: ticks.map((at) => ({ at, label: `${at}${unit}` })),
  };
}

/** An axis of percentages from 0 to 100. */
export function percentAxis(title: string): PlotAxis {
  return {
    from: 0,
    to: 100,
    title,
    ticks: [0, 25, 50, 75, 100].map((at) => ({ at, label: `${at}%` })),
  };
}
