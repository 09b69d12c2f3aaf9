import { wilcoxonRankSum } from "simple-statistics";
import { normalBelow } from "@/lib/metrics/evidence/normal-curve";

export type MannWhitney = {
  /** Pairs in which the second sample's value is the larger, ties counting a half */
  u: number;
  /** The share of such pairs: 0.5 when neither tends to be larger */
  share: number;
  /** Two-sided, by the normal curve with continuity and ties corrected */
  p: number;
};

/**
 * The Mann–Whitney test of two samples of days. Null with an empty sample or when all values are
 * equal. Definition: METRICS section 7.
 */
export function mannWhitney(
  first: readonly number[],
  second: readonly number[],
): MannWhitney | null {
  const [m, n] = [first.length, second.length];
  if (m === 0 || n === 0) return null;
  const size = m + n;
  const counts = new Map<number, number>();
  for (const value of [...first, ...second]) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size === 1) return null;
  const u = wilcoxonRankSum([...second], [...first]) - (n * (n + 1)) / 2;
  let ties = 0;
  for (const count of counts.values()) ties += count ** 3 - count;
  const variance = ((m * n) / 12) * (size + 1 - ties / (size * (size - 1)));
  const distance = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5);
  const p = 2 * (1 - normalBelow(distance / Math.sqrt(variance)));
  return { u, share: u / (m * n), p: Math.min(1, p) };
}
