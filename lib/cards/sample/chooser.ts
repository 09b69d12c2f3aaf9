/** Random choices, all drawn from one stream of numbers in [0, 1). */
export type Chooser = {
  chance(share: number): boolean;
  /** A whole number in the closed range */
  whole(from: number, to: number): number;
  one<T>(list: readonly T[]): T;
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  poisson(mean: number): number;
  lognormal(median: number, sigma: number): number;
};

/** Chances and choices made with the given randomness. */
export function chooser(random: () => number): Chooser {
  const one = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(random() * list.length)];
    if (chosen === undefined) throw new RangeError("Nothing to choose from");
    return chosen;
  };
  return {
    chance: (share) => random() < share,
    whole: (from, to) => from + Math.floor(random() * (to - from + 1)),
    one,
    weighted(list) {
      let left = random() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      return one(list)[0];
    },
    poisson(mean) {
      // Knuth's method, good for the small means used here.
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = random(); product > limit; product *= random()) count += 1;
      return count;
    },
    lognormal(median, sigma) {
      const radius = Math.sqrt(-2 * Math.log(1 - random()));
      return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * random()));
    },
  };
}
