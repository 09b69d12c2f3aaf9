export type Timed = { name: string; run: () => Promise<unknown> };

/** The middle value; the mean of the two middle ones for an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

async function millisecondsOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Median milliseconds of each, taken in turn (A B A B …) so that a drifting machine hits all alike. */
export async function mediansInTurn(
  timed: readonly Timed[],
  options: { rounds: number; warmUps: number },
): Promise<number[]> {
  const times = timed.map((): number[] => []);
  for (let round = -options.warmUps; round < options.rounds; round += 1) {
    for (const [index, { run }] of timed.entries()) {
      const time = await millisecondsOf(run);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times.map(median);
}
