import { type Decimals, formatNumber } from "@/lib/format/format-number";

const noBreakSpace = "\u00a0";

/**
 * A percentage that is already out of 100, kept on one line: `10.7 %`. Null reads "not enough
 * data". Percentages take 1 decimal: METRICS section 3.
 */
export function formatPercent(percent: number | null, decimals: Decimals = 1): string {
  const text = formatNumber(percent, decimals);
  return percent === null ? text : `${text}${noBreakSpace}%`;
}

/** A fraction of 1 as a percentage: 0.107 reads `10.7 %`. Null reads "not enough data". */
export function formatShare(share: number | null, decimals: Decimals = 1): string {
  return formatPercent(share === null ? null : share * 100, decimals);
}
