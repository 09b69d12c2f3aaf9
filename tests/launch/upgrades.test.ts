import { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { startThrowawayServer } from "@/lib/launch/postgres/throwaway-server.js";
import { dataOfMigrations } from "@/tests/launch/support/data-of-migrations";
import { migrationNames, migrationsUpTo } from "@/tests/launch/support/earlier-migrations";
import { endLeftLaunches, launch } from "@/tests/launch/support/launch";
import { freePort, removeFolder } from "@/tests/launch/support/temporary";

type Row = Record<string, unknown>;

let server: EmbeddedServer;

beforeAll(async () => {
  server = await startThrowawayServer({ fsync: "off" });
});

afterEach(endLeftLaunches);

afterAll(() => server.stop());

async function query(database: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: server.url(database) });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table but for those of files on their way to an import, which pass. */
async function everyRow(database: string): Promise<Record<string, Row[]>> {
  const tables = await query(
    database,
    `select relname as name from pg_class where relkind = 'r'
     and relnamespace = 'public'::regnamespace
     and relname not in ('_prisma_migrations', 'uploads', 'upload_parts', 'upload_works')`,
  );
  const all: Record<string, Row[]> = {};
  for (const { name } of tables) {
    const rows = await query(database, `select to_jsonb(t) as row from "${name}" t`);
    all[String(name)] = rows.map(({ row }) => row as Row);
  }
  return all;
}

/** Columns, indexes and constraints, whatever the order in which they came. */
function shapeOf(database: string): Promise<Row[]> {
  return query(
    database,
    `select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' '
       || coalesce(column_default, '') as line
     from information_schema.columns where table_schema = 'public'
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
       from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
     order by 1`,
  );
}

/** A row as it has to be afterwards: what a migration wrote in another way is told apart here. */
function keptOf(table: string, { rule_k, search_text, ...row }: Row): Row {
  return table === "teams" && rule_k !== undefined ? { ...row, rule: `mean+${rule_k}sd` } : row;
}

describe("a database with data of every earlier version", () => {
  const newest = "fresh";

  beforeAll(async () => {
    await server.createDatabase(newest);
    await migrate({ databaseUrl: server.url(newest) });
    await server.createDatabase("growing");
    for (const name of migrationNames) {
      const folder = migrationsUpTo(name);
      await migrate({ databaseUrl: server.url("growing"), migrationsDir: folder });
      removeFolder(folder);
      await query("growing", dataOfMigrations[name] ?? "");
      await query("postgres", `create database "${name}" template growing`);
    }
  });

  test.each(migrationNames)("%s is brought up to date without loss", async (name) => {
    const before = await everyRow(name);
    expect(before.cards).toHaveLength(3);
    await migrate({ databaseUrl: server.url(name) });
    const after = await everyRow(name);
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table], table).toHaveLength(rows.length);
      for (const row of rows) {
        expect(after[table]).toContainEqual(expect.objectContaining(keptOf(table, row)));
      }
    }
    expect(await shapeOf(name)).toEqual(await shapeOf(newest));
    expect(await migrate({ databaseUrl: server.url(name) })).toEqual([]);
  });
});

test("two processes that start at once on an empty database migrate once, and both serve", async () => {
  await server.createDatabase("shared");
  const starts = await Promise.all(
    [1, 2].map(async () =>
      launch({ environment: { PORT: await freePort(), DATABASE_URL: server.url("shared") } }),
    ),
  );
  for (const { ready } of starts) {
    const response = await fetch(`${await ready}/api/v1/health`);
    expect(await response.json()).toMatchObject({ database: "ok" });
  }
  const recorded = await query("shared", "select migration_name as name from _prisma_migrations");
  expect(recorded.map(({ name }) => name).sort()).toEqual(migrationNames);
  const updating = starts.filter((start) => start.output().includes("Updating the database"));
  expect(updating).toHaveLength(1);
});

test("a start on a database of a newer version is refused with a sentence", async () => {
  await server.createDatabase("newer");
  await migrate({ databaseUrl: server.url("newer") });
  await query(
    "newer",
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values ('x', 'y', '29990101000000_from_the_future', now(), 1)`,
  );
  const refused = launch({
    environment: { PORT: await freePort(), DATABASE_URL: server.url("newer") },
  });
  expect(await refused.exited).toBe(1);
  expect(refused.output()).toContain(
    "The database is newer than this Walltime: it has changes that this version does not know (29990101000000_from_the_future).",
  );
  expect(refused.output()).not.toMatch(/^\s+at /m);
});
