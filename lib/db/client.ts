import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { operation } from "@/lib/db/operation";
import { hideFromReader } from "@/lib/db/reader-sight";
import { PrismaClient } from "@/prisma/generated/client";

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
/** The client itself or one of its transactions. */
export type Database = PrismaClient | Transaction;

/** For a connection, free or new. A database that has gone without a word must not hold pages for ever. */
const maxWaitMs = 30_000;

type Shared = {
  walltimePrisma?: PrismaClient | undefined;
  walltimeReplica?: PrismaClient | undefined;
  walltimeReading?: AsyncLocalStorage<PrismaClient>;
};
const shared = globalThis as Shared;
shared.walltimeReading ??= new AsyncLocalStorage();
const reading = shared.walltimeReading;

function connect(connectionString: string | undefined): PrismaClient {
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const max = Number(process.env.WALLTIME_DB_CONNECTIONS ?? 10);
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: maxWaitMs,
    keepAlive: true,
  });
  operation()?.watchPool(pool);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

/** The process's client of the database that is written to, connected at first use (a build has none). */
export function primary(): PrismaClient {
  shared.walltimePrisma ??= connect(process.env.DATABASE_URL);
  return shared.walltimePrisma;
}

/** The process's client of the copy that is only read; null where there is none. */
export function replica(): PrismaClient | null {
  if (!process.env.DATABASE_REPLICA_URL) return null;
  shared.walltimeReplica ??= connect(process.env.DATABASE_REPLICA_URL);
  return shared.walltimeReplica;
}

/**
 * The database to ask: the one that the work under way reads from, else the one that is written to.
 * For whoever asks by a link it answers without what the link hides.
 */
export function database(): PrismaClient {
  return hideFromReader(reading.getStore() ?? primary());
}

/** Does work whose `database()` is the given one. */
export function readFrom<T>(client: PrismaClient, work: () => Promise<T>): Promise<T> {
  return reading.run(client, work);
}
