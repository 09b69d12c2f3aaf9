/** Of a share: fractions of 1 unless said otherwise. */
export type Interval = { low: number; high: number };

/** The 95th percentile of the normal curve, for two-sided 90% intervals. */
const z = 1.6448536269514722;

/** The 90% interval of a share seen as `hits` of `trials`, at least 1 (Wilson 1927). METRICS 6. */
export function wilsonInterval(hits: number, trials: number): Interval {
  if (trials < 1) throw new RangeError("A share needs at least one trial");
  const share = hits / trials;
  const square = z * z;
  const centre = (share + square / (2 * trials)) / (1 + square / trials);
  const half =
    (z / (1 + square / trials)) *
    Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
