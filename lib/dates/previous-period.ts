import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";

/** The period of the same length that ends the day before `from`. */
export function previousPeriod(from: IsoDay, to: IsoDay): { from: IsoDay; to: IsoDay } {
  const first = toDayNumber(from);
  const length = toDayNumber(to) - first + 1;
  return { from: toIsoDay(Math.max(0, first - length)), to: toIsoDay(Math.max(0, first - 1)) };
}
