import { formatNumber } from "@/lib/format/format-number";

/** How a whole number of days has changed, with its sign: `+2`, `−3`, `±0`. */
export function changeOfDays(now: number | null, before: number | null): string {
  if (now === null || before === null) return formatNumber(null);
  if (now === before) return "±0";
  return now > before ? `+${formatNumber(now - before)}` : `−${formatNumber(before - now)}`;
}
