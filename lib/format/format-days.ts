import { type Decimals, formatNumber } from "@/lib/format/format-number";

/** A number of days in words: `1 day`, `14 days`, `6.4 days`. Null reads "not enough data". */
export function formatDays(days: number | null, decimals: Decimals = 0): string {
  const text = formatNumber(days, decimals);
  if (days === null) return text;
  return text === "1" ? `${text} day` : `${text} days`;
}
