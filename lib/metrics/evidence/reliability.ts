/** A chance that was shown, a fraction of 1, and whether the card then met its SLA. */
export type SaidAndHappened = { chance: number; met: boolean };

type ReliabilityBin = {
  /** Chances from this share up to, but not including, the next bin's (the last includes 1) */
  from: number;
  count: number;
  /** Mean chance and share that met, percent; null in an empty bin */
  said: number | null;
  happened: number | null;
};

export type Reliability = {
  count: number;
  said: number;
  happened: number;
  /** Said less happened, in points: above 0 the chances were too hopeful */
  bias: number;
  /** Mean distance of said and happened over the bins, weighted by count, in points */
  meanGap: number;
  brier: number;
  /** Against always saying the share that met: 0 is no better, 1 perfect; null when all or none met */
  skill: number | null;
  bins: ReliabilityBin[];
};

const binCount = 10;

/** Said against happened, in ten bins. Null without any. Definition: METRICS section 6. */
export function reliability(pairs: readonly SaidAndHappened[]): Reliability | null {
  if (pairs.length === 0) return null;
  const sums = Array.from({ length: binCount }, () => ({ count: 0, said: 0, met: 0 }));
  let squares = 0;
  for (const { chance, met } of pairs) {
    const bin = sums[Math.min(binCount - 1, Math.floor(chance * binCount))];
    if (!bin) continue;
    bin.count += 1;
    bin.said += chance;
    bin.met += Number(met);
    squares += (chance - Number(met)) ** 2;
  }
  const total = sums.reduce((all, bin) => ({ said: all.said + bin.said, met: all.met + bin.met }), {
    said: 0,
    met: 0,
  });
  const count = pairs.length;
  const base = total.met / count;
  const brier = squares / count;
  const gaps = sums.reduce((sum, bin) => sum + Math.abs(bin.said - bin.met), 0);
  return {
    count,
    said: (100 * total.said) / count,
    happened: 100 * base,
    bias: (100 * (total.said - total.met)) / count,
    meanGap: (100 * gaps) / count,
    brier,
    skill: base === 0 || base === 1 ? null : 1 - brier / (base * (1 - base)),
    bins: sums.map((bin, place) => ({
      from: place / binCount,
      count: bin.count,
      said: bin.count === 0 ? null : (100 * bin.said) / bin.count,
      happened: bin.count === 0 ? null : (100 * bin.met) / bin.count,
    })),
  };
}
