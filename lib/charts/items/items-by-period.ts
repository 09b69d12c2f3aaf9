import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import { toIsoDay } from "@/lib/dates/day";

export type PeriodCount = {
  /** A month as `2011-05`, or a year */
  period: string;
  items: number;
  /** Sum of their days */
  days: number;
  over: number;
};

/** The chart's items by month of release, or by year where months would be more than 60. */
export function itemsByPeriod(data: ItemsChartData): PeriodCount[] {
  const { bounds, points, cells } = data;
  if (bounds === null) return [];
  const letters = bounds.to - bounds.from > 60 * 31 ? 4 : 7;
  const periods = new Map<string, PeriodCount>();
  const add = (day: number, days: number, items: number, over: number) => {
    const period = toIsoDay(day).slice(0, letters);
    const row = periods.get(period) ?? { period, items: 0, days: 0, over: 0 };
    row.items += items;
    row.days += items * days;
    row.over += over;
    periods.set(period, row);
  };
  points?.released.forEach((day, index) => {
    add(day, points.days[index] ?? 0, 1, points.over[index] ?? 0);
  });
  cells?.from.forEach((from, index) => {
    const items =
      (cells.feature[index] ?? 0) + (cells.support[index] ?? 0) + (cells.hidden[index] ?? 0);
    add(from, cells.days[index] ?? 0, items, cells.over[index] ?? 0);
  });
  return [...periods.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}
