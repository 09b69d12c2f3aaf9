import "server-only";
import { withoutSecrets } from "@/lib/launch/operation/without-secrets.js";

type FailedRequest = { method: string; path: string };
type Log = { failed(what: string, error: unknown): boolean };

function log(): Log | undefined {
  return (globalThis as { walltimeOperation?: Log }).walltimeOperation;
}

/** Writes a failure that nobody foresaw to the server's log, with all that is known of it. */
export function logError(what: string, error: unknown): void {
  if (log()?.failed(what, error)) return;
  // biome-ignore lint/suspicious/noConsole: without a log this is where it is read
  console.error(`${what}:`, error);
}

/** The same for a request: its address without its query and without the secrets that links carry. */
export function logFailedRequest(request: FailedRequest, error: unknown): void {
  logError(nameOf(request), error);
}

/** The same for what Next has written to standard error already. */
export function logPageError(request: FailedRequest, error: unknown): void {
  log()?.failed(nameOf(request), error);
}

function nameOf({ method, path }: FailedRequest): string {
  return `${method} ${withoutSecrets(path).pathname}`;
}
