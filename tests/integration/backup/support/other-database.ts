import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

const shared = globalThis as { walltimePrisma?: unknown };

/** The address of a new database with nothing in it, on the run's own server. */
export async function emptyDatabase(): Promise<string> {
  const name = `other_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(inject("adminDatabaseUrl"));
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs services on another database than the test file's own. */
export async function withDatabase<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const usual = { client: shared.walltimePrisma, url: process.env.DATABASE_URL };
  process.env.DATABASE_URL = databaseUrl;
  shared.walltimePrisma = undefined;
  try {
    return await work();
  } finally {
    shared.walltimePrisma = usual.client;
    process.env.DATABASE_URL = usual.url;
  }
}

/** Every row of every table but for files on their way to an import, as text in a fixed order. */
export async function everyRow(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not in ('uploads', 'upload_parts', 'upload_works', '_prisma_migrations') order by 1`,
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${name}" t order by 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return all;
}

/** Asks a database directly. */
export async function ask<Row extends object>(databaseUrl: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}
