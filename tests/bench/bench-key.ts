export type BenchFigure = {
  key: string;
  value: number;
  /** The mark, and whether it is one to stay under or over; null for a figure only reported */
  reach: { most: number } | { least: number } | null;
  /** What the ratio was made of, in words */
  detail: string;
};

/** One benchmark: the keys it prints and how it measures them. */
export type Bench = { keys: readonly string[]; run: () => Promise<BenchFigure[]> };
