import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { startThrowawayServer } from "@/lib/launch/postgres/throwaway-server.js";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

type Said = { code: number | null; stdout: string; stderr: string };

let server: EmbeddedServer;
let folder: string;
let source: string;

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startThrowawayServer({ fsync: "off" });
  source = await madeDatabase("source");
  await migrate({ databaseUrl: source });
  await ask(
    source,
    `insert into teams (slug, name, time_zone, working_week)
     values ('first', 'First', 'UTC', '{1}'), ('second', 'Second', 'UTC', '{1}')`,
  );
});

afterAll(async () => {
  await server.stop();
  removeFolder(folder);
});

/** Runs a command as npm does, called from the test's folder. */
function run(command: "backup" | "restore", environment: object, ...args: string[]): Said {
  const { PATH, HOME, TMPDIR } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(repoRoot, `lib/launch/${command}.js`), ...args],
    {
      cwd: repoRoot,
      encoding: "utf8",
      env: { PATH, HOME, TMPDIR, NODE_ENV: "production", INIT_CWD: folder, ...environment },
      timeout: 120_000,
      killSignal: "SIGKILL",
    },
  );
  return { code: status, stdout, stderr };
}

async function madeDatabase(name: string): Promise<string> {
  await server.createDatabase(name);
  return server.url(name);
}

async function ask(databaseUrl: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

const slugsOf = (url: string) => ask(url, "select slug from teams order by 1");
const first = { slug: "first" };
const second = { slug: "second" };

/** Refused with sentences, none of them a stack. */
function expectRefusal({ code, stdout, stderr }: Said, sentence: string | RegExp): void {
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
}

describe("npm run backup and npm run restore", () => {
  test("take everything from one database into another, and say what it was", async () => {
    const made = run("backup", { DATABASE_URL: source }, "all.gz");
    expect(made).toMatchObject({ code: 0, stderr: "" });
    const file = path.join(folder, "all.gz");
    expect(made.stdout).toBe(`${file}: 2 teams, 0 cards, 0 changes (0.0 MB)\n`);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);

    const target = await madeDatabase("target");
    const restored = run("restore", { DATABASE_URL: target }, "all.gz");
    expect(restored).toMatchObject({ code: 0, stderr: "" });
    expect(restored.stdout).toBe("Restored 2 teams, 0 cards, 0 changes.\n");
    expect(await slugsOf(target)).toEqual([first, second]);
    expectRefusal(
      run("restore", { DATABASE_URL: target }, "all.gz"),
      /^The database holds 2 teams already/,
    );
    expectRefusal(run("backup", { DATABASE_URL: source }, "all.gz"), /all\.gz is there already/);
  });

  test("take one team beside those that are there, under another address", async () => {
    const made = run("backup", { DATABASE_URL: source }, "--team", "second");
    expect(made.code, made.stderr).toBe(0);
    const [, file = ""] =
      /^(\S+walltime-team-second-\d{8}T\d{6}Z\.backup\.gz): /.exec(made.stdout) ?? [];
    expect(path.dirname(file)).toBe(folder);
    expectRefusal(
      run("restore", { DATABASE_URL: source }, file),
      'There is a team at the address "second" already',
    );
    const added = run("restore", { DATABASE_URL: source }, "--as", "third", file);
    expect(added).toMatchObject({ code: 0, stderr: "" });
    expect(added.stdout).toMatch(/^Restored the team at \/t\/third: 1 team,/);
    expect(await slugsOf(source)).toEqual([first, second, { slug: "third" }]);
    await ask(source, "delete from teams where slug = 'third'");
  });

  test("pause alerts in the copy, but where it takes the place of the other, and say so", async () => {
    await ask(
      source,
      `insert into alerts (team_id, id, channel, address, kinds, blocked_days)
       select id, 1, 'slack', 'https://example.org/hook', '{over-sla}', 3 from teams`,
    );
    run("backup", { DATABASE_URL: source }, "alerts.gz");
    const states = (url: string) =>
      ask(url, "select distinct paused_at is not null as paused from alerts");
    const trial = await madeDatabase("trial");
    const restored = run("restore", { DATABASE_URL: trial }, "alerts.gz");
    expect(restored.stdout).toMatch(
      /\nAlerts are paused, so that nobody gets them twice: 2\. .+ press "Send alerts from here" on a team's page Alerts\.\n$/,
    );
    expect(await states(trial)).toEqual([{ paused: true }]);

    const successor = await madeDatabase("successor");
    const moved = run("restore", { DATABASE_URL: successor }, "--send-alerts", "alerts.gz");
    expect(moved.stdout).toMatch(/\nAlerts are sent from here as they were from the other: 2\./);
    expect(await states(successor)).toEqual([{ paused: false }]);
    await ask(source, "delete from alerts");

    run("backup", { DATABASE_URL: source }, "--team", "first", "team.gz");
    expectRefusal(
      run("restore", { DATABASE_URL: source }, "--send-alerts", "--as", "x", "team.gz"),
      "--send-alerts is for a backup of everything",
    );
  });

  test("work on an embedded database where no server runs, and leave none running", async () => {
    run("backup", { DATABASE_URL: source }, "embedded.gz");
    const dataDir = path.join(folder, "data");
    const embedded = { WALLTIME_DATA_DIR: dataDir };
    expectRefusal(run("backup", embedded, "nothing.gz"), /There is nothing to back up/);
    const restored = run("restore", embedded, "embedded.gz");
    expect(restored.code, restored.stderr).toBe(0);
    expect(restored.stdout).toContain("Restored 2 teams");
    const made = run("backup", embedded);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toMatch(/walltime-all-\d{8}T\d{6}Z\.backup\.gz: 2 teams/);
    expect(fs.existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
  });

  test.each([
    ["backup", ["a", "b"], "Only one file can be named. Use: npm run backup"],
    ["backup", ["--all"], "Use: npm run backup"],
    ["backup", ["--team", "nobody"], 'There is no team "nobody"'],
    ["backup", ["/dev/null/a.gz"], "cannot be used"],
    ["restore", [], "Name one backup. Use: npm run restore"],
    ["restore", ["none.gz"], /There is no file \S+none\.gz\./],
    ["restore", ["--as", "x", "whole.gz"], "--as is for a backup of one team"],
    ["restore", ["text.txt"], "is damaged"],
  ] as const)("refuse %s %j in a sentence", (command, args, sentence) => {
    if (args.some((one) => one === "whole.gz")) run("backup", { DATABASE_URL: source }, "whole.gz");
    fs.writeFileSync(path.join(folder, "text.txt"), "Title,Type\n");
    expectRefusal(run(command, { DATABASE_URL: source }, ...args), sentence);
  });

  test("tell in a sentence that the disk is full", () => {
    // Every write to what this leads to fails as on a full disk.
    fs.symlinkSync("/dev/full", path.join(folder, "full.gz.part"));
    expectRefusal(
      run("backup", { DATABASE_URL: source }, "full.gz"),
      /The backup \S+full\.gz could not be written: ENOSPC/,
    );
    expect(fs.existsSync(path.join(folder, "full.gz"))).toBe(false);
  });

  test("name a database that does not answer, without its password", () => {
    const away = "postgresql://walltime:very-secret@127.0.0.1:1/walltime";
    const said = run("backup", { DATABASE_URL: away }, "away.gz");
    expectRefusal(said, "nothing answers");
    expect(said.stderr).not.toContain("very-secret");
  });
});
