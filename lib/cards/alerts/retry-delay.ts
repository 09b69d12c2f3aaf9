const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** What is waited after each failed attempt; after the last there is no other. */
const delays = [
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
] as const;

/** How often a message is tried before it is given up, over some 22 hours. */
export const maxAttempts = delays.length + 1;

/**
 * Milliseconds until the next attempt, after so many; up to a tenth more by chance, so that what
 * failed together does not come back together. Null: it is given up.
 */
export function retryDelayMs(attempts: number, random: () => number): number | null {
  const delay = delays[attempts - 1];
  return delay === undefined ? null : Math.round(delay * (1 + 0.1 * random()));
}
