const worthTellingMs = 1500;
const stillAtItMs = 15_000;

/**
 * Prints what is about to be done, that it goes on while it takes long, and how long it took.
 * @template T
 * @param {(line: string) => void} say
 * @param {string} what such as "Building"
 * @param {() => Promise<T>} work
 */
export async function step(say, what, work) {
  const startedAt = performance.now();
  say(`${what} …`);
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const timer = setInterval(() => say(`${what} … ${seconds()} s so far`), stillAtItMs);
  timer.unref();
  const result = await work().finally(() => clearInterval(timer));
  const tookMs = performance.now() - startedAt;
  if (tookMs >= worthTellingMs) say(`${what} … done (${seconds()} s)`);
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
