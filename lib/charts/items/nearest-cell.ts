import type { ItemCells } from "@/lib/charts/items/items-chart-data";
import type { Scale } from "@/lib/charts/items/point-layout";

/** The place of the cell under a spot, or of the next one up or down within `reach` pixels; else null. */
export function nearestCell(
  cells: ItemCells,
  spot: { y: number; day: number },
  y: Scale,
  reach = 12,
): number | null {
  let nearest: number | null = null;
  let shortest = reach;
  cells.from.forEach((from, index) => {
    if (spot.day < from || spot.day >= from + cells.width) return;
    const distance = Math.abs(y(cells.days[index] ?? 0) - spot.y);
    if (distance <= shortest) {
      shortest = distance;
      nearest = index;
    }
  });
  return nearest;
}

/** The middle of a cell in pixels. */
export function cellCentre(
  cells: ItemCells,
  index: number,
  x: Scale,
  y: Scale,
): { x: number; y: number } {
  return {
    x: x((cells.from[index] ?? 0) + cells.width / 2),
    y: y(cells.days[index] ?? 0),
  };
}
