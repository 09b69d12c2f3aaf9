import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importTeam } from "@/lib/launch/backup/import-team.js";
import { restoreBackup } from "@/lib/launch/backup/restore-backup.js";
import { writeBackup } from "@/lib/launch/backup/write-backup.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { makeCard } from "@/tests/factories/make-card";
import { makeTeam } from "@/tests/factories/make-team";
import { ask, emptyDatabase, everyRow } from "@/tests/integration/backup/support/other-database";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

const databaseUrl = process.env.DATABASE_URL ?? "";
const manyRows = 20_000;
let folder: string;
let whole: string;
let alone: string;

beforeAll(async () => {
  folder = temporaryFolder();
  [whole, alone] = [path.join(folder, "whole.gz"), path.join(folder, "alone.gz")];
  const { context } = await makeTeam({ name: "Moving" });
  await makeCard(context, { title: "One" });
  await writeBackup({ databaseUrl, file: whole });
  await writeBackup({ databaseUrl, file: alone, team: "moving" });
});

afterAll(() => removeFolder(folder));

/** A database as it is once its first owner has signed in and nobody has made a team. */
async function ownedDatabase(): Promise<string> {
  const url = await emptyDatabase();
  await migrate({ databaseUrl: url });
  await ask(
    url,
    `insert into users (id, name, email, email_verified, is_owner, updated_at)
       values ('u1', 'Ann', 'ann@example.org', true, true, now())`,
  );
  return url;
}

describe("an installation that has an owner and no team", () => {
  test("takes a team beside its accounts", async () => {
    const target = await ownedDatabase();
    expect(await importTeam({ databaseUrl: target, file: alone })).toMatchObject({
      slug: "moving",
      rows: { teams: 1, cards: 1 },
    });
    expect(await ask(target, "select name from users")).toEqual([{ name: "Ann" }]);
    expect(await ask(target, "select title from cards")).toEqual([{ title: "One" }]);
  });

  test("refuses a backup of everything with what it holds", async () => {
    const target = await ownedDatabase();
    const before = await everyRow(target);
    await expect(restoreBackup({ databaseUrl: target, file: whole })).rejects.toThrow(
      "The database holds 1 account already, and a restore never overwrites.",
    );
    await importTeam({ databaseUrl: target, file: alone });
    await expect(restoreBackup({ databaseUrl: target, file: whole })).rejects.toThrow(
      "The database holds 1 team and 1 account already",
    );
    expect((await everyRow(target)).users).toEqual(before.users);
  });
});

test("attempts to sign in are nothing that a restore would overwrite", async () => {
  const target = await emptyDatabase();
  await migrate({ databaseUrl: target });
  await ask(target, "insert into rate_limits values ('r1', 'sign-in', 3, 1764500000000)");
  await restoreBackup({ databaseUrl: target, file: whole });
  expect(await ask(target, "select slug from teams")).toEqual([{ slug: "moving" }]);
});

/** A backup whose checksum holds, with so many cards that its rows are written in several pieces. */
function withCards(name: string, change: (row: string, number: number) => string): string {
  const text = gunzipSync(readFileSync(whole)).toString("utf8");
  const [, head = "", row = "", tail = ""] =
    /^([\s\S]*\ntable \{"name":"cards".*\n)(.+)\n([\s\S]*)sha256 .*\n$/.exec(text) ?? [];
  const [team, , ...values] = row.split("\t");
  const rows = Array.from({ length: manyRows }, (_, index) =>
    change([team, index + 1, ...values].join("\t"), index + 1),
  );
  const body = `${head}${rows.join("\n")}\n${tail}`;
  const file = path.join(folder, name);
  const sum = createHash("sha256").update(body).digest("hex");
  writeFileSync(file, gzipSync(`${body}sha256 ${sum}\n`));
  return file;
}

describe("a row that the database does not take", () => {
  test.each([1, manyRows / 2, manyRows])(
    "in place %i is told, and nothing is stored",
    async (bad) => {
      const file = withCards(`bad-${bad}.gz`, (row, number) =>
        number === bad ? row.replace(/^\d+\t\d+/, `no number\t${number}`) : row,
      );
      const target = await emptyDatabase();
      await expect(restoreBackup({ databaseUrl: target, file })).rejects.toThrow(
        /could not be restored, so nothing was changed: invalid input syntax .*line \d+, column team_id.*\.$/,
      );
      expect(await everyRow(target)).toEqual({});
    },
  );

  test("is no reason to refuse the same file without it", async () => {
    const target = await emptyDatabase();
    const file = withCards("good.gz", (row) => row);
    expect(await restoreBackup({ databaseUrl: target, file })).toMatchObject({ cards: manyRows });
  });
});

test("a database that is away is told in a sentence", async () => {
  const away = "postgresql://walltime@127.0.0.1:1/walltime";
  await expect(restoreBackup({ databaseUrl: away, file: whole })).rejects.toThrow(
    /could not be restored, so nothing was changed: connect ECONNREFUSED .*\.$/,
  );
  const file = path.join(folder, "away.gz");
  await expect(writeBackup({ databaseUrl: away, file })).rejects.toThrow(
    /The backup \S+ could not be written: connect ECONNREFUSED/,
  );
  // Nothing of it is left, not even a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readdirSync(folder).filter((name) => name.startsWith("away"))).toEqual([]);
});
