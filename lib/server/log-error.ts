import "server-only";
import { withoutSecrets } from "@/lib/launch/operation/without-secrets.js";
import { databaseTrouble } from "@/lib/services/team/database-health";

type FailedRequest = { method: string; path: string };
type Trouble = NonNullable<ReturnType<typeof databaseTrouble>>["trouble"];
type Log = { failed(what: string, error: unknown, trouble?: Trouble): boolean };

function log(): Log | undefined {
  return (globalThis as { walltimeOperation?: Log }).walltimeOperation;
}

/**
 * Writes a failure to the server's log, with all that is known of it; its metrics tell those that
 * nobody foresaw from those of the database.
 */
export function logError(what: string, error: unknown): void {
  if (writeFailure(what, error)) return;
  // biome-ignore lint/suspicious/noConsole: without a log this is where it is read
  console.error(`${what}:`, error);
}

/** The same for a request: its address without its query and without the secrets that links carry. */
export function logFailedRequest(request: FailedRequest, error: unknown): void {
  logError(nameOf(request), error);
}

/** The same for what Next has written to standard error already. */
export function logPageError(request: FailedRequest, error: unknown): void {
  writeFailure(nameOf(request), error);
}

/** Whether it stands in the log. */
function writeFailure(what: string, error: unknown): boolean {
  return log()?.failed(what, error, databaseTrouble(error)?.trouble) ?? false;
}

function nameOf({ method, path }: FailedRequest): string {
  return `${method} ${withoutSecrets(path).pathname}`;
}
