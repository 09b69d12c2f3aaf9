import { wilsonInterval } from "@/lib/metrics/wilson-interval";

/**
 * How many more quotes, breached at the same share, would halve Wilson's 90% interval. Null without
 * any. Definition: METRICS section 6.
 */
export function itemsToHalve(breached: number, quoted: number): number | null {
  if (quoted < 1) return null;
  const width = (count: number) => {
    const { low, high } = wilsonInterval((breached / quoted) * count, count);
    return high - low;
  };
  const goal = width(quoted) / 2;
  let most = quoted;
  while (width(most) > goal) most *= 2;
  let least = Math.floor(most / 2);
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (width(middle) > goal) least = middle;
    else most = middle;
  }
  return most - quoted;
}
