export type BenchFigure = {
  key: string;
  value: number;
  /** The mark, and whether it is one to stay under or over; null for a figure only reported */
  reach: { most: number } | { least: number } | null;
  /** What the ratio was made of, in words */
  detail: string;
};

/** One benchmark: the keys it prints and how it measures them. */
export type Bench = {
  keys: readonly string[];
  /** Takes many minutes: left out unless one of its keys is asked for. */
  onlyWhenNamed?: true;
  run: () => Promise<BenchFigure[]>;
};
