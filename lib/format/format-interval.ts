import { type Decimals, formatNumber } from "@/lib/format/format-number";

/** An interval in words: `0.5 to 3.4`. */
export function formatInterval(
  { low, high }: { low: number; high: number },
  decimals: Decimals = 1,
): string {
  return `${formatNumber(low, decimals).replace("-", "−")} to ${formatNumber(high, decimals).replace("-", "−")}`;
}

/** A p-value: `p = 0.32`, `p < 0.01`. */
export function formatP(p: number): string {
  return p < 0.01 ? "p < 0.01" : `p = ${formatNumber(p, 2)}`;
}
