import pg from "pg";
import { database } from "@/lib/db/client";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { databaseUrl } from "@/tests/bench/database-url";

const shared = globalThis as { walltimePrisma?: ReturnType<typeof database> | undefined };

/** Runs work with the services on this database, others left connected as they were. */
export type OnDatabase = <T>(work: () => Promise<T>) => Promise<T>;

/** A second, empty database on the bench's server. */
export async function createDatabase(name: string): Promise<string> {
  const url = new URL(databaseUrl());
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  url.pathname = `/${name}`;
  await migrate({ databaseUrl: url.href });
  return url.href;
}

/** Connects the services to a database whenever they work for it; what they keep is not shared. */
export function onDatabase(url: string): OnDatabase {
  let own: ReturnType<typeof database> | undefined;
  return async (work) => {
    const before = { client: shared.walltimePrisma, url: process.env.DATABASE_URL };
    shared.walltimePrisma = own;
    process.env.DATABASE_URL = url;
    own = database();
    try {
      return await work();
    } finally {
      shared.walltimePrisma = before.client;
      process.env.DATABASE_URL = before.url;
    }
  };
}
