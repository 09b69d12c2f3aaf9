import "server-only";
import { database } from "@/lib/db/client";

/** Runs work that may be done by one process at a time, of all that share the database. */
export async function alone<T>(what: string, work: () => Promise<T>): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`;
      return work();
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}
