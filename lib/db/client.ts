import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { operation } from "@/lib/db/operation";
import { PrismaClient } from "@/prisma/generated/client";

export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
/** The client itself or one of its transactions. */
export type Database = PrismaClient | Transaction;

/** For a connection, free or new. A database that has gone without a word must not hold pages for ever. */
const maxWaitMs = 30_000;

const shared = globalThis as { walltimePrisma?: PrismaClient | undefined };

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
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

/** The process's one Prisma client, connected at first use (a build has no database). */
export function database(): PrismaClient {
  shared.walltimePrisma ??= connect();
  return shared.walltimePrisma;
}
