const worthTellingMs = 1500;

/**
 * Prints what is about to be done and, when it took long, how long it took.
 * @template T
 * @param {(line: string) => void} say
 * @param {string} what such as "Building"
 * @param {() => Promise<T>} work
 */
export async function step(say, what, work) {
  const startedAt = performance.now();
  say(`${what} …`);
  const result = await work();
  const tookMs = performance.now() - startedAt;
  if (tookMs >= worthTellingMs) say(`${what} … done (${Math.round(tookMs / 1000)} s)`);
  return result;
}

/** @param {string} line */
export function sayOnStdout(line) {
  process.stdout.write(`${line}\n`);
}

/** @param {string} line */
export function sayOnStderr(line) {
  process.stderr.write(`${line}\n`);
}
