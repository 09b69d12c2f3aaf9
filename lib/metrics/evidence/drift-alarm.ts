/** A Bernoulli CUSUM: how far breaches have drifted above their nominal rate. */
export type DriftAlarm = {
  /** The level at which it fires */
  threshold: number;
  /** The level after each card */
  levels: number[];
  /** The places of the cards at which it fired; the level starts again from 0 after each */
  firedAt: number[];
};

/** With fewer decided quotes a drift says nothing. METRICS section 6. */
export const minDriftQuotes = 20;
/** A rule whose nominal rate is below this is hardly ever breached: there is no drift to see. */
export const minDriftRate = 0.001;
/** From this nominal rate on there is no room to drift; a drifted rate is never above it. */
export const maxDriftRate = 0.9;
/** The share of breaches is told for this many quotes at a time. METRICS section 6. */
export const recentQuotes = 30;

/** One false alarm in this many cards while the nominal rate holds. */
const cardsPerFalseAlarm = 500;
const runs = 400;
const maxRun = 10 * cardsPerFalseAlarm;

type Weights = { breach: number; kept: number };

function weightsOf(nominal: number): Weights {
  const drifted = Math.min(2 * nominal, maxDriftRate);
  return {
    breach: Math.log(drifted / nominal),
    kept: Math.log((1 - drifted) / (1 - nominal)),
  };
}

/**
 * The drift alarm of breaches in order (Reynolds and Stoumbos 1999), from the nominal rate (fraction,
 * above 0 and below 0.9) to min(2·nominal, 0.9). The threshold comes from `threshold` of
 * `driftThreshold`. Definition: METRICS section 6.
 */
export function driftAlarm(
  breaches: readonly boolean[],
  nominal: number,
  threshold: number,
): DriftAlarm {
  const weights = weightsOf(nominal);
  const levels: number[] = [];
  const firedAt: number[] = [];
  let level = 0;
  breaches.forEach((breached, place) => {
    level = Math.max(0, level + (breached ? weights.breach : weights.kept));
    levels.push(level);
    if (level >= threshold) {
      firedAt.push(place);
      level = 0;
    }
  });
  return { threshold, levels, firedAt };
}

/**
 * The lowest threshold that fires at most once in 500 cards on average while breaches come at the
 * nominal rate, by simulation with the given randomness. METRICS section 6.
 */
export function driftThreshold(nominal: number, random: () => number): number {
  const { breach, kept } = weightsOf(nominal);
  // Each run as the cards at which its level reached a new high; the first passage of any threshold
  // follows from it.
  const highs = Array.from({ length: runs }, () => {
    const run: { card: number; level: number }[] = [];
    let level = 0;
    let highest = 0;
    for (let card = 1; card <= maxRun; card += 1) {
      level = Math.max(0, level + (random() < nominal ? breach : kept));
      if (level > highest) {
        highest = level;
        run.push({ card, level });
      }
    }
    return run;
  });
  const meanRun = (threshold: number) => {
    let total = 0;
    for (const run of highs) {
      total += run.find(({ level }) => level >= threshold)?.card ?? maxRun;
    }
    return total / runs;
  };
  let low = 0;
  let high = 1;
  while (meanRun(high) < cardsPerFalseAlarm && high < 64) high *= 2;
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    if (meanRun(middle) < cardsPerFalseAlarm) low = middle;
    else high = middle;
  }
  return high;
}
