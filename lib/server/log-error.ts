import "server-only";

/** Writes a failure that nobody foresaw to the server's log, with all that is known of it. */
export function logError(what: string, error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: this is the server's log
  console.error(`${what}:`, error);
}
