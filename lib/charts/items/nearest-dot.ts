import { type DotColumns, dotCentre, type Scale } from "@/lib/charts/items/point-layout";

/** The first place in an ascending list whose value is at least `value`. */
export function firstAtLeast(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The place of the dot nearest to a spot (pixels), looking only at the days within `reach` pixels;
 * null when none is that near.
 */
export function nearestDot(
  columns: DotColumns,
  spot: { x: number; y: number; day: number },
  scales: { x: Scale; y: Scale },
  reach = 18,
): number | null {
  const pixelsPerDay = Math.max(1e-6, scales.x(1) - scales.x(0));
  const reachDays = reach / pixelsPerDay + 1;
  const end = firstAtLeast(columns.released, spot.day + reachDays + 1);
  let nearest: number | null = null;
  let shortest = reach * reach;
  for (let index = firstAtLeast(columns.released, spot.day - reachDays); index < end; index += 1) {
    const dot = dotCentre(columns, index, scales.x, scales.y);
    const distance = (dot.x - spot.x) ** 2 + (dot.y - spot.y) ** 2;
    if (distance <= shortest) {
      shortest = distance;
      nearest = index;
    }
  }
  return nearest;
}
