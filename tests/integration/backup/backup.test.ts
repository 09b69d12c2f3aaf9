import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localOwner } from "@/lib/cards/people/actor";
import { importTeam } from "@/lib/launch/backup/import-team.js";
import { restoreBackup } from "@/lib/launch/backup/restore-backup.js";
import { writeBackup } from "@/lib/launch/backup/write-backup.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { loadSampleTeam } from "@/lib/services/sample/load-sample-team";
import type { ServiceContext } from "@/lib/services/team/service-context";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { everyFigure } from "@/tests/integration/backup/support/every-figure";
import {
  ask,
  emptyDatabase,
  everyRow,
  withDatabase,
} from "@/tests/integration/backup/support/other-database";
import { importText } from "@/tests/integration/services/support/import-text";
import { migrationsUpTo } from "@/tests/launch/support/earlier-migrations";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

const databaseUrl = process.env.DATABASE_URL ?? "";
let folder: string;
let whole: string;
let context: ServiceContext;

beforeAll(async () => {
  folder = temporaryFolder();
  whole = path.join(folder, "whole.backup.gz");
  await loadSampleTeam({ actor: localOwner });
  ({ context } = await makeTeam({ name: "Copied" }));
  const hard = "\\. tab\there \\N “quotes” 👩‍👩‍👧\\";
  await makeCard(context, { title: hard, notes: "Two\nlines\r\n\\.\nand more", client: "\\N" });
  await importText(context, "Title,Type,Committed,Released\nOne,Bug,2026-03-02,2026-03-04\n");
  await makeCard(context, { committed: "2026-03-02", stream: "Features" });
  await ask(
    databaseUrl,
    `insert into deliveries (team_id, id, name, created_on) values (${context.teamId}, 1, 'Spring', '2026-03-02');
     insert into delivery_cards (team_id, delivery_id, id, card_team_id, card_number, added_on)
       values (${context.teamId}, 1, 1, ${context.teamId}, 1, '2026-03-02'),
              (${context.teamId}, 1, 2, ${context.teamId - 1}, 1, '2026-03-02')`,
  );
  await writeBackup({ databaseUrl, file: whole });
});

afterAll(() => removeFolder(folder));

describe("a restored backup", () => {
  test("holds every row and gives every figure of the database it was made of", async () => {
    const target = await emptyDatabase();
    const rows = await restoreBackup({ databaseUrl: target, file: whole });
    expect(rows.teams).toBe(2);
    expect(await everyRow(target)).toEqual(await everyRow(databaseUrl));
    const figures = await everyFigure(databaseUrl);
    expect(await everyFigure(target)).toEqual(figures);
    const answered = Object.entries(figures["sample-team"] ?? {})
      .filter(([, answer]) => !answer.startsWith("refused"))
      .map(([service]) => service.split("/")[2]);
    expect(answered.length).toBeGreaterThan(80);
    for (const room of ["planning", "hidden-work", "evidence", "forecast", "stand-up", "wall"]) {
      expect(answered, room).toContain(room);
    }
  }, 180_000);

  test("goes on counting where the other had stopped, and is written to as usual", async () => {
    const target = await emptyDatabase();
    await restoreBackup({ databaseUrl: target, file: whole });
    await withDatabase(target, async () => {
      expect((await makeTeam()).context.teamId).toBe(context.teamId + 1);
      expect((await makeCard(context, { title: "Next" })).number).toBe(4);
    });
  });

  test("is brought up to date where an earlier version made it", async () => {
    const older = await emptyDatabase();
    const migrationsDir = migrationsUpTo("20261123001000_import_any_file");
    await migrate({ databaseUrl: older, migrationsDir });
    removeFolder(migrationsDir);
    await ask(
      older,
      `insert into teams (slug, name, time_zone, working_week, rule_k)
       values ('a', 'A', 'UTC', '{1}', 2)`,
    );
    const file = path.join(folder, "older.backup.gz");
    await writeBackup({ databaseUrl: older, file });

    const target = await emptyDatabase();
    // As a first start leaves it: newer tables than the backup's, with nothing in them.
    await migrate({ databaseUrl: target });
    await restoreBackup({ databaseUrl: target, file });
    expect(await migrate({ databaseUrl: target })).toEqual([]);
    expect(await ask(target, "select slug, rule from teams")).toEqual([
      { slug: "a", rule: "mean+2sd" },
    ]);
  });
});

test("a backup is one moment of a database that is written to meanwhile", async () => {
  const busy = await makeTeam();
  let isOver = false;
  const writing = (async () => {
    while (!isOver) await makeCard(busy.context);
  })();
  const target = await emptyDatabase();
  for (const name of ["first", "second", "third"]) {
    await writeBackup({ databaseUrl, file: path.join(folder, `${name}.busy.gz`) });
  }
  isOver = true;
  await writing;
  await restoreBackup({ databaseUrl: target, file: path.join(folder, "third.busy.gz") });
  const torn = await ask(
    target,
    `select t.slug from teams t
     where t.revision <> (select count(*) from changes c where c.team_id = t.id)
        or t.last_card_number <> (select coalesce(max(number), 0) from cards c where c.team_id = t.id)
        or t.revision > 1 and not exists (select from change_records r
             where r.team_id = t.id and r.revision = t.revision)`,
  );
  expect(torn).toEqual([]);
});

test("a restore leaves another program's empty tables as they are, and a backup leaves them out", async () => {
  const target = await emptyDatabase();
  await migrate({ databaseUrl: target });
  await ask(target, "create type paid as enum ('yes', 'no')");
  await ask(target, "create table invoices (id int, state paid)");
  await restoreBackup({ databaseUrl: target, file: whole });
  expect(await ask(target, "select * from invoices")).toEqual([]);
  expect(await ask(target, "select 'yes'::paid as paid")).toEqual([{ paid: "yes" }]);
  const { invoices, ...restored } = await everyRow(target);
  const alone = await emptyDatabase();
  await restoreBackup({ databaseUrl: alone, file: whole });
  expect(restored).toEqual(await everyRow(alone));
  // The next start finds nothing to do.
  expect(await migrate({ databaseUrl: target })).toEqual([]);
  const again = path.join(folder, "beside-others.gz");
  await writeBackup({ databaseUrl: target, file: again });
  expect(gunzipSync(readFileSync(again)).toString("utf8")).not.toContain("invoices");
});

describe("a restore is refused", () => {
  test("by a database that holds a team, which stays as it was", async () => {
    const target = await emptyDatabase();
    await restoreBackup({ databaseUrl: target, file: whole });
    const before = await everyRow(target);
    await expect(restoreBackup({ databaseUrl: target, file: whole })).rejects.toThrow(
      "The database holds 2 teams already, and a restore never overwrites. Restore into an empty one",
    );
    expect(await everyRow(target)).toEqual(before);
  });

  test("by a database in which a team is being made, which stays", async () => {
    const target = await emptyDatabase();
    await migrate({ databaseUrl: target });
    const writer = new Client({ connectionString: target });
    await writer.connect();
    await writer.query("begin");
    await writer.query(
      "insert into teams (slug, name, time_zone, working_week) values ('new', 'New', 'UTC', '{1}')",
    );
    const restoring = restoreBackup({ databaseUrl: target, file: whole }).catch(String);
    const waiting = "select from pg_locks where not granted and locktype = 'relation'";
    while ((await writer.query(waiting)).rowCount === 0) await setTimeout(20);
    await writer.query("commit");
    await writer.end();
    expect(await restoring).toContain("The database holds 1 team already");
    expect(await ask(target, "select slug from teams")).toEqual([{ slug: "new" }]);
  });

  test("by a database of another program", async () => {
    const target = await emptyDatabase();
    await ask(target, "create table invoices (id int)");
    await expect(restoreBackup({ databaseUrl: target, file: whole })).rejects.toThrow(
      "tables that are not Walltime's",
    );
  });

  test("by another program's table that holds something, which stays", async () => {
    const target = await emptyDatabase();
    await migrate({ databaseUrl: target });
    await ask(target, "create table debts (id int); insert into debts values (7)");
    await expect(restoreBackup({ databaseUrl: target, file: whole })).rejects.toThrow(
      'The database is not empty: its table "debts" is not Walltime',
    );
    expect(await ask(target, "select * from debts")).toEqual([{ id: 7 }]);
  });

  test("by whatever another program has built on Walltime's tables, which stays", async () => {
    const target = await emptyDatabase();
    await migrate({ databaseUrl: target });
    await ask(target, "create view invoiced as select id from teams");
    await expect(restoreBackup({ databaseUrl: target, file: whole })).rejects.toThrow(
      "Something that is not Walltime's is built on its tables: view invoiced depends on",
    );
    expect(await ask(target, "select * from invoiced")).toEqual([]);
  });

  const damages: [what: string, damage: (bytes: Buffer) => Buffer, said: string][] = [
    ["cut short", (bytes) => bytes.subarray(0, -200), "is damaged"],
    ["with a flipped bit", (bytes) => flip(bytes, Math.floor(bytes.length / 2)), "is damaged"],
    [
      "with a changed card, packed again",
      (bytes) => gzipSync(gunzipSync(bytes).toString("utf8").replace("Two\\n", "Too\\n")),
      "its content does not agree with its checksum",
    ],
    [
      "without its last line",
      (bytes) =>
        gzipSync(
          gunzipSync(bytes)
            .toString("utf8")
            .replace(/sha256 .*\n$/, ""),
        ),
      "it ends too early",
    ],
    ["of another kind", () => gzipSync("title,type\n"), "is not a backup of Walltime"],
    ["that is not packed", () => Buffer.from("title,type\n"), "is damaged"],
    [
      "of a newer version",
      (bytes) => gzipSync(gunzipSync(bytes).toString("utf8").replace("backup 1", "backup 2")),
      "is not a backup of Walltime that this version can read",
    ],
  ];
  test.each(damages)("for a file %s", async (_what, damage, said) => {
    const target = await emptyDatabase();
    const file = path.join(folder, "damaged.gz");
    writeFileSync(file, damage(readFileSync(whole)));
    await expect(restoreBackup({ databaseUrl: target, file })).rejects.toThrow(said);
    expect(await everyRow(target)).toEqual({});
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

describe("one team alone", () => {
  test("moves to another database beside the teams there, with every row and figure", async () => {
    const file = path.join(folder, "team.backup.gz");
    await writeBackup({ databaseUrl, file, team: "copied" });
    const target = await emptyDatabase();
    await migrate({ databaseUrl: target });
    await withDatabase(target, async () => {
      for (const name of ["First", "Second", "Third"]) await makeTeam({ name });
    });
    const { slug } = await importTeam({ databaseUrl: target, file });
    expect(slug).toBe("copied");

    const idOf = async (url: string) =>
      (await ask<{ id: number }>(url, "select id from teams where slug = 'copied'"))[0]?.id ?? 0;
    const [from, to] = [await idOf(databaseUrl), await idOf(target)];
    expect(to).not.toBe(from);
    const rowsOf = async (url: string, id: number) =>
      Object.entries(await everyRow(url)).map(([table, rows]) => [
        table,
        rows
          .map((row) => JSON.parse(row))
          .filter((row) => (table === "teams" ? row.id : row.team_id) === id)
          // A card of another team in a delivery stays behind with that team.
          .filter((row) => (row.card_team_id ?? id) === id)
          .map((row) => ({ ...row, ...(table === "teams" ? { id: 0 } : { team_id: 0 }) }))
          .map((row) => ("card_team_id" in row ? { ...row, card_team_id: 0 } : row)),
      ]);
    expect(await rowsOf(target, to)).toEqual(await rowsOf(databaseUrl, from));
    expect(await everyFigure(target, "copied")).toEqual(await everyFigure(databaseUrl, "copied"));

    await expect(importTeam({ databaseUrl: target, file })).rejects.toThrow(
      'a team at the address "copied" already. Give the restored one another',
    );
    expect(await importTeam({ databaseUrl: target, file, slug: "copied-2" })).toMatchObject({
      slug: "copied-2",
    });
  });

  test("that does not exist is told by name", async () => {
    const file = path.join(folder, "none.backup.gz");
    await expect(writeBackup({ databaseUrl, file, team: "nobody" })).rejects.toThrow(
      'There is no team "nobody".',
    );
  });
});
