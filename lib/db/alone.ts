import "server-only";
import { database, type Transaction } from "@/lib/db/client";

/**
 * Waits, for as long as a transaction lasts, until no other process does the same. What is done meanwhile
 * goes through this transaction: one that held a connection and asked for another could wait for itself.
 */
export async function waitUntilAlone(tx: Transaction, what: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`;
}

/** Does work in one transaction, by one process at a time of all that share the database. */
export async function alone<T>(what: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await waitUntilAlone(tx, what);
      return work(tx);
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}
