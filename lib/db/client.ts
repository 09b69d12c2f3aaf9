import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type PoolClient } from "pg";
import { operation } from "@/lib/db/operation";
import { type Patience, patientClient } from "@/lib/db/patient-client";
import { hideFromReader } from "@/lib/db/reader-sight";
import { verifyReplica } from "@/lib/db/replica-identity";
import { forgetRevisions } from "@/lib/db/replica-state";
import { PrismaClient } from "@/prisma/generated/client";

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
/** The client itself or one of its transactions. */
export type Database = PrismaClient | Transaction;

/** What the system asks of a connection on which nothing is said, so that a firewall does not forget it. */
export const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 };

type Limits = Patience & {
  /** For a connection, free or new */
  maxWaitMs: number;
};
/** A database that has gone without a word is told of within 20 s. Imports may take as long as they do. */
const ofPrimary: Limits = {
  ...{ maxWaitMs: 30_000, silentMs: 10_000, lookMs: 5_000, looks: 2 },
  ...{ aloneMs: 2 * 60_000, inTransactionMs: 15 * 60_000 },
};
/** Whatever a replica does not answer soon, the database that is written to answers. */
const ofReplica: Limits = {
  ...{ maxWaitMs: 1_500, silentMs: 1_000, lookMs: 1_000, looks: 1 },
  ...{ aloneMs: 10_000, inTransactionMs: 10_000 },
};

type Shared = {
  walltimePrisma?: PrismaClient | undefined;
  walltimeReplica?: PrismaClient | undefined;
  walltimeReading?: AsyncLocalStorage<PrismaClient>;
};
const shared = globalThis as Shared;
shared.walltimeReading ??= new AsyncLocalStorage();
const reading = shared.walltimeReading;

function connect(
  connectionString: string | undefined,
  { maxWaitMs, ...patience }: Limits,
  verify?: (client: PoolClient) => Promise<void>,
): PrismaClient {
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  const pool = new Pool({
    connectionString,
    max: Number(process.env.WALLTIME_DB_CONNECTIONS || 10),
    connectionTimeoutMillis: maxWaitMs,
    ...keepAlive,
    Client: patientClient(patience),
    ...(verify && {
      verify: (client, done) => void verify(client).then(() => done(), done),
    }),
  });
  operation()?.watchPool(pool);
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

/** The process's client of the database that is written to, connected at first use (a build has none). */
export function primary(): PrismaClient {
  shared.walltimePrisma ??= connect(process.env.DATABASE_URL, ofPrimary);
  return shared.walltimePrisma;
}

/** The process's client of the copy that is only read; null where there is none. */
export function replica(): PrismaClient | null {
  if (!process.env.DATABASE_REPLICA_URL) return null;
  shared.walltimeReplica ??= connect(process.env.DATABASE_REPLICA_URL, ofReplica, (client) => {
    forgetRevisions();
    return verifyReplica(client, primary());
  });
  return shared.walltimeReplica;
}

/**
 * The database to ask: the one that the work under way reads from, else the one that is written to.
 * For whoever asks by a link it answers without what the link hides.
 */
export function database(): PrismaClient {
  return hideFromReader(reading.getStore() ?? primary());
}

/**
 * Does work whose `database()` is a transaction under way: what is kept is then read by the connection that
 * is held already. Nothing in it may begin another transaction, or remember what it reads.
 */
export function readInside<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  return reading.run(tx as PrismaClient, work);
}

/** Does work whose `database()` is the given one. */
export function readFrom<T>(client: PrismaClient, work: () => Promise<T>): Promise<T> {
  return reading.run(client, work);
}
