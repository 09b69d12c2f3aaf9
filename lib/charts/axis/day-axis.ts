import { numberTicks } from "@/lib/charts/axis/number-ticks";
import type { DayScale } from "@/lib/charts/planning/planning-view";

const stretchedTicks = [0, 1, 2, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000];

/** Where an axis of days from 0 ends, and its ticks, so that `greatest` fits below the top. */
export function dayAxis(greatest: number, scale: DayScale): { top: number; ticks: number[] } {
  if (scale === "even" || greatest > 1000) {
    const ticks = numberTicks(greatest);
    return { top: ticks.at(-1) ?? greatest, ticks };
  }
  const top = Math.max(2, Math.ceil(greatest * 1.05));
  return { top, ticks: stretchedTicks.filter((tick) => tick <= top) };
}
