const perStretch = 1_000;

/** What each of a long list gives; `pause` is awaited after each thousand, so that others have a turn. */
export async function inStretches<One, Result>(
  list: readonly One[],
  pause: () => Promise<void>,
  each: (one: One, at: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, one] of list.entries()) {
    if (at % perStretch === perStretch - 1) await pause();
    results.push(each(one, at));
  }
  return results;
}
