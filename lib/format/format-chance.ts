import { formatPercent } from "@/lib/format/format-percent";

/**
 * A chance (fraction of 1) in whole percent. What could still go either way never reads 0% or
 * 100%, but "under 1%" or "over 99%": METRICS section 5.
 */
export function formatChance(chance: number): string {
  if (chance < 0.01) return `under ${formatPercent(1, 0)}`;
  if (chance > 0.99) return `over ${formatPercent(99, 0)}`;
  return formatPercent(chance * 100, 0);
}
