import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { writeBackup } from "@/lib/launch/backup/write-backup.js";
import { dataPlace } from "@/lib/launch/postgres/data-place.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { startThrowawayServer } from "@/lib/launch/postgres/throwaway-server.js";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { lackOfRoot, testWith } from "@/tests/setup/needs";

/** Stands for the account of a service. */
const service = { uid: 65_534, gid: 65_534 };

let folder: string;
let dataDir: string;
/** Where root's data for that folder would lie. */
let elsewhere: string;

beforeAll(async () => {
  folder = temporaryFolder();
  const server = await startThrowawayServer({ fsync: "off" });
  const databaseUrl = server.url("postgres");
  await migrate({ databaseUrl });
  const file = path.join(folder, "full.gz");
  await writeBackup({ databaseUrl, file });
  await server.stop();
});

beforeEach(() => {
  // As the playbook makes it: closed to all but the service.
  dataDir = fs.mkdtempSync(path.join(folder, "service-"));
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  elsewhere = path.join("/var/lib/walltime", hash);
});

afterEach(() => removeFolder(elsewhere));

afterAll(() => removeFolder(folder));

function run(command: "backup" | "restore", args: string[], account = {}) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(repoRoot, `lib/launch/${command}.js`), ...args],
    {
      cwd: repoRoot,
      encoding: "utf8",
      env: { PATH, HOME, NODE_ENV: "production", INIT_CWD: folder, WALLTIME_DATA_DIR: dataDir },
      timeout: 120_000,
      killSignal: "SIGKILL",
      ...account,
    },
  );
  return { code: status, stdout, stderr };
}

function ownersIn(dir: string): number[] {
  const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true });
  const owners = entries.map((one) => fs.lstatSync(path.join(one.parentPath, one.name)).uid);
  return [...new Set(owners)];
}

testWith(
  lackOfRoot,
  "root restores into a service's folder and backs it up, and all there stays the service's",
  () => {
    fs.chownSync(dataDir, service.uid, service.gid);
    const restored = run("restore", ["full.gz"]);
    expect(restored.code, restored.stderr).toBe(0);
    expect(fs.existsSync(path.join(dataDir, "postgres/PG_VERSION"))).toBe(true);
    expect(ownersIn(dataDir)).toEqual([service.uid]);
    expect(fs.existsSync(elsewhere)).toBe(false);

    const made = run("backup", ["by-root.gz"]);
    expect(made.code, made.stderr).toBe(0);
    fs.writeFileSync(path.join(dataDir, "postgres.log"), Buffer.alloc(6 * 1024 * 1024));
    expect(run("backup", ["again.gz"]).code).toBe(0);
    expect(ownersIn(dataDir)).toEqual([service.uid]);
    const own = path.join(dataDir, "own.gz");
    const byService = run("backup", [own], service);
    expect(byService.code, byService.stderr).toBe(0);
  },
);

testWith(lackOfRoot, "links in a service's folder lead root nowhere", () => {
  const target = path.join(folder, "of-root");
  fs.writeFileSync(target, "of root", { mode: 0o600 });
  for (const name of ["secret", "postgres.log", "postgres.log.1"]) {
    fs.symlinkSync(target, path.join(dataDir, name));
  }
  fs.chownSync(dataDir, service.uid, service.gid);
  const restored = run("restore", ["full.gz"]);
  expect(restored.code, restored.stderr).toBe(0);
  expect(fs.readFileSync(target, "utf8")).toBe("of root");
  expect(fs.statSync(target).uid).toBe(0);
});

testWith(lackOfRoot, "data of root's elsewhere never stand in for a service's folder", () => {
  fs.chmodSync(folder, 0o700);
  const place = dataPlace(dataDir);
  fs.chmodSync(folder, 0o755);
  expect(place.dir).toBe(elsewhere);
  fs.mkdirSync(place.clusterDir);
  fs.chownSync(dataDir, service.uid, service.gid);
  expect(() => dataPlace(dataDir)).toThrow(/WALLTIME_DATA_DIR=\/var\/lib\/walltime\/\w+ node/);
});

testWith(lackOfRoot, "a service's folder that its account cannot reach is refused", () => {
  fs.chownSync(dataDir, service.uid, service.gid);
  fs.chmodSync(folder, 0o700);
  expect(() => dataPlace(dataDir)).toThrow(/Let it pass the folders above/);
  fs.chmodSync(folder, 0o755);
  expect(fs.existsSync(elsewhere)).toBe(false);
});

testWith(lackOfRoot, "a backup that cannot be read is not called damaged", () => {
  const closed = path.join(folder, "closed.gz");
  fs.writeFileSync(closed, "", { mode: 0o600 });
  fs.chownSync(dataDir, service.uid, service.gid);
  for (const [file, said] of [
    [closed, `${closed} cannot be read: it or a folder above is closed to the user`],
    [folder, `${folder} is a folder. Name a backup in it.`],
    [path.join(closed, "inside"), "There is no file"],
  ] as const) {
    const refused = run("restore", [file], service);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(said);
    expect(refused.stderr).not.toContain("damaged");
  }
});

test("a backup of nothing makes nothing", () => {
  const refused = run("backup", ["nothing.gz"]);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^There is nothing to back up: the folder \S+ holds no database/);
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

testWith(lackOfRoot, "a backup by somebody else says whose data they are", () => {
  const refused = run("backup", ["nothing.gz"], service);
  expect(refused.stderr).toMatch(/belongs to another user. Do this as that user/);
});
