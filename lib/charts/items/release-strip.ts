import type { ItemsChartData } from "@/lib/charts/items/items-chart-data";

/** How many items were released in each of `columns` equal parts of the whole time. */
export function releaseStrip(data: ItemsChartData, columns: number): number[] {
  const counts = Array.from({ length: columns }, () => 0);
  const { bounds, points, cells } = data;
  if (bounds === null) return counts;
  const length = bounds.to - bounds.from + 1;
  const add = (day: number, items: number) => {
    const place = Math.min(columns - 1, Math.floor(((day - bounds.from) * columns) / length));
    counts[place] = (counts[place] ?? 0) + items;
  };
  for (const day of points?.released ?? []) add(day, 1);
  cells?.from.forEach((from, index) => {
    const items =
      (cells.feature[index] ?? 0) + (cells.support[index] ?? 0) + (cells.hidden[index] ?? 0);
    add(Math.min(bounds.to, from + cells.width / 2), items);
  });
  return counts;
}
