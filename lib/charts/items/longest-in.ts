import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";
import type { DayRange } from "@/lib/charts/items/zoom-range";

/** The longest time among the items in view, in days; 1 where there are none. */
export function longestIn({ points, cells }: ItemsChartData, range: DayRange): number {
  let longest = 1;
  const look = (first: number, last: number, days: number | undefined) => {
    if (last >= range.from && first <= range.to && days !== undefined && days > longest)
      longest = days;
  };
  points?.released.forEach((day, index) => {
    look(day, day, points.days[index]);
  });
  cells?.from.forEach((from, index) => {
    look(from, from + cells.width - 1, cells.days[index]);
  });
  return longest;
}
