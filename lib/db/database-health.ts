import "server-only";
import { database } from "@/lib/db/client";

/** Asks the database for nothing. Rejects when it does not answer. */
export async function pingDatabase(): Promise<void> {
  await database().$queryRaw`select 1`;
}

const unreachableKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
/** admin_shutdown, crash_shutdown, cannot_connect_now */
const shutdownCodes = new Set(["57P01", "57P02", "57P03"]);

/** Whether a failed query failed because there was no database to answer it. */
export function isUnreachable(error: unknown): boolean {
  const cause = causeOf(error);
  return (
    unreachableKinds.has(String(cause?.kind)) || shutdownCodes.has(String(cause?.originalCode))
  );
}

type DriverCause = { kind?: unknown; originalCode?: unknown };

function causeOf(error: unknown): DriverCause | undefined {
  const known = error as { meta?: { driverAdapterError?: { cause?: DriverCause } } } | null;
  const direct = error as { cause?: DriverCause } | null;
  return known?.meta?.driverAdapterError?.cause ?? direct?.cause;
}
