import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { EmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { migrationsDir } from "@/lib/launch/postgres/migration-list.js";
import { startThrowawayServer } from "@/lib/launch/postgres/throwaway-server.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let server: EmbeddedServer;
let folder: string;
let databaseUrl: string;
let databases = 0;

beforeAll(async () => {
  server = await startThrowawayServer({ fsync: "off" });
  folder = temporaryFolder();
});

beforeEach(async () => {
  databases += 1;
  await server.createDatabase(`database_${databases}`);
  databaseUrl = server.url(`database_${databases}`);
  removeFolder(folder);
  fs.cpSync(migrationsDir, folder, { recursive: true });
});

afterAll(async () => {
  removeFolder(folder);
  await server.stop();
});

function addMigration(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name));
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

const recorded = () => query("select migration_name as name from _prisma_migrations order by 1");

test("three at the same time apply each migration once", async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate({ databaseUrl })));
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await recorded()).toEqual(applied.flat().map((name) => ({ name })));
});

test("a second run has nothing to do, and says so", async () => {
  await migrate({ databaseUrl });
  let pending = 0;
  const onPending = () => {
    pending += 1;
  };
  expect(await migrate({ databaseUrl, onPending })).toEqual([]);
  expect(pending).toBe(0);
});

test("semicolons in comments, texts and functions are part of the script", async () => {
  addMigration(
    "29990101000000_semicolons",
    `-- one; two
     create table texts (text text default 'a; b');
     create function three() returns int language plpgsql as $$ begin return 3; end; $$;`,
  );
  await migrate({ databaseUrl, migrationsDir: folder });
  expect(await query("insert into texts default values returning text, three()")).toEqual([
    { text: "a; b", three: 3 },
  ]);
});

test("a migration that fails leaves the database as it was, with those before it too", async () => {
  addMigration("29990101000000_good", "create table good (id int)");
  addMigration("29990102000000_bad", "create table bad (id int); select nonsense;");
  await expect(migrate({ databaseUrl, migrationsDir: folder })).rejects.toThrow(
    'left as it was. What it said: column "nonsense" does not exist',
  );
  expect(
    await query("select relname from pg_class where relname in ('good', 'bad', 'teams')"),
  ).toEqual([]);

  removeFolder(path.join(folder, "29990102000000_bad"));
  expect(await migrate({ databaseUrl, migrationsDir: folder })).toContain("29990101000000_good");
});

test("a database with a migration of a newer version is refused", async () => {
  addMigration("29990101000000_newer", "create table newer (id int)");
  await migrate({ databaseUrl, migrationsDir: folder });
  await expect(migrate({ databaseUrl })).rejects.toThrow(
    "newer than this Walltime: it has changes that this version does not know (29990101000000_newer)",
  );
});

test("a database with an unfinished migration is refused", async () => {
  addMigration("29990101000000_half", "create table half (id int)");
  await migrate({ databaseUrl, migrationsDir: folder });
  await query("update _prisma_migrations set finished_at = null where migration_name like '%half'");
  await expect(migrate({ databaseUrl, migrationsDir: folder })).rejects.toThrow("was not finished");
});

test("a database whose migrations read differently is refused", async () => {
  addMigration("29990101000000_other", "create table other (id int)");
  await migrate({ databaseUrl, migrationsDir: folder });
  fs.appendFileSync(path.join(folder, "29990101000000_other/migration.sql"), "\n-- edited");
  await expect(migrate({ databaseUrl, migrationsDir: folder })).rejects.toThrow("another edition");
});

test("a database with tables of another program is refused and left alone", async () => {
  await query("create table invoices (id int)");
  await expect(migrate({ databaseUrl })).rejects.toThrow("tables that are not Walltime's");
  expect(await query("select relname from pg_class where relname = 'teams'")).toEqual([]);
});
