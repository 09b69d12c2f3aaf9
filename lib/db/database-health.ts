import "server-only";
import { database } from "@/lib/db/client";
import { isStoppedByFullDisk } from "@/lib/db/embedded-trouble";

/** Why a database does not do what it is asked, where that is not the question's fault. */
export type DatabaseTrouble = "unreachable" | "read-only" | "full";

/** Whether the database can be written to. Rejects when it does not answer. */
export async function isWritable(): Promise<boolean> {
  const [state] = await database().$queryRaw<{ readOnly: boolean }[]>`
    select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "readOnly"`;
  return state?.readOnly === false;
}

const unreachableKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
const socketCodes = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EPIPE"],
  ...["EHOSTUNREACH", "ENETUNREACH"],
]);
/** Class 08, too_many_connections, admin_shutdown, crash_shutdown, cannot_connect_now, idle_session_timeout */
const unreachableState = /^(08\w{3}|53300|57P0[1235])$/;
const readOnlyState = "25006";
/** disk_full, io_error */
const fullStates = new Set(["53100", "58030"]);
/** All connections of the pool are in use, for longer than one waits. */
const waitWords =
  /timeout exceeded when trying to connect|Unable to start a transaction in the given time/;
const unreachableWords =
  /Connection terminated|connection error and is not queryable|Client was closed and is not queryable|timeout expired|does not answer on an open connection/;

type Fact = {
  kind?: unknown;
  code?: unknown;
  originalCode?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
};

/** The trouble that made a query fail; null where the failure is of another kind. */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  for (const fact of factsOf(error)) {
    const codes = [fact.code, fact.originalCode].map(String);
    if (codes.includes(readOnlyState)) return "read-only";
    if (codes.some((code) => fullStates.has(code))) return "full";
    const isUnreachable =
      unreachableKinds.has(String(fact.kind)) ||
      codes.some((code) => socketCodes.has(code) || unreachableState.test(code)) ||
      unreachableWords.test(String(fact.message)) ||
      waitWords.test(String(fact.message));
    if (isUnreachable) return isStoppedByFullDisk() ? "full" : "unreachable";
  }
  return null;
}

/** Whether a query failed because every connection of its pool was in use. */
export function isWaitForConnection(error: unknown): boolean {
  return factsOf(error).some(({ message }) => waitWords.test(String(message)));
}

/** An error and what it says was the cause of it, as deep as the drivers wrap it. */
function factsOf(error: unknown, depth = 0): Fact[] {
  if (typeof error !== "object" || error === null || depth > 5) return [];
  const fact = error as Fact;
  return [
    fact,
    ...factsOf(fact.meta?.driverAdapterError, depth + 1),
    ...factsOf(fact.cause, depth + 1),
  ];
}
