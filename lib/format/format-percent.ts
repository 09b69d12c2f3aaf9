import { type Decimals, formatNumber } from "@/lib/format/format-number";

/**
 * A percentage that is already out of 100: `10.7%`. Null reads "not enough
 * data". Percentages take 1 decimal: METRICS section 3.
 */
export function formatPercent(percent: number | null, decimals: Decimals = 1): string {
  const text = formatNumber(percent, decimals);
  return percent === null ? text : `${text}%`;
}

/** A fraction of 1 as a percentage: 0.107 reads `10.7%`. Null reads "not enough data". */
export function formatShare(share: number | null, decimals: Decimals = 1): string {
  return formatPercent(share === null ? null : share * 100, decimals);
}
