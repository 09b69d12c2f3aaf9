export type Timed = { name: string; run: () => Promise<unknown> };

/** The middle value; the mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** How long something takes. */
export async function millisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

type Rounds = { rounds: number; warmUps: number };

/** Median milliseconds of each, taken in turn (A B A B …) so that a drifting machine hits all alike. */
export function mediansInTurn(timed: readonly Timed[], rounds: Rounds): Promise<number[]> {
  return mediansOf(
    timed.map(
      ({ run }) =>
        () =>
          millisecondsOf(run),
    ),
    rounds,
  );
}

/** The median of each of several measurements, taken in turn. */
export async function mediansOf(
  measures: readonly (() => Promise<number>)[],
  { rounds, warmUps }: Rounds,
): Promise<number[]> {
  const values = measures.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, measure] of measures.entries()) {
      const value = await measure();
      if (round >= 0) values[index]?.push(value);
    }
  }
  return values.map(median);
}
