type Spread = { mean: number | null; sd: number | null; p95: number | null; max: number | null };

/**
 * Where the axis of a comparison ends, in days: at the highest P95 or mean + SD of the groups, so
 * that one card of two years does not crush all others. Longer ranges are cut there and marked with
 * their value. Never beyond the longest card.
 */
export function spreadAxisEnd(groups: readonly Spread[]): number {
  const ends = groups.map(({ mean, sd, p95 }) => Math.max(p95 ?? 0, (mean ?? 0) + (sd ?? 0)));
  const longest = groups.map(({ max }) => max ?? 0);
  return Math.max(1, Math.min(Math.max(0, ...ends) * 1.05, Math.max(0, ...longest)));
}
