import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { backupInstance } from "@/lib/launch/backup/backup-instance.js";
import { backupName, dailyBackupName } from "@/lib/launch/backup/backup-names.js";
import { checkBackupFolder } from "@/lib/launch/backup/check-backup-folder.js";
import { backUpIfDue, keepBackingUp } from "@/lib/launch/backup/daily-backups.js";
import { verifyBackup } from "@/lib/launch/backup/read-backup.js";
import { writeBackup } from "@/lib/launch/backup/write-backup.js";
import { makeTeam } from "@/tests/factories/make-team";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

const databaseUrl = process.env.DATABASE_URL ?? "";
let folder: string;

beforeAll(async () => {
  folder = temporaryFolder();
  await makeTeam({ name: "Kept" });
});

afterAll(() => removeFolder(folder));

test("daily backups come once a day, and the oldest go", async () => {
  const dir = path.join(folder, "daily");
  const made: string[] = [];
  const make = async (file: string) => {
    await writeBackup({ databaseUrl, file });
    made.push(path.basename(file));
  };
  for (let hour = 0; hour < 24 * 6; hour += 6) {
    const now = new Date(Date.UTC(2026, 10, 1, hour, 30));
    await backUpIfDue({ dir, instance: null, kept: 3, now, make });
  }
  expect(made).toHaveLength(6);
  expect(readdirSync(dir)).toEqual(made.slice(-3));
  // What somebody made by hand beside them stays, and is none of them.
  const byHand = backupName(new Date(Date.UTC(2026, 9, 1)));
  await writeBackup({ databaseUrl, file: path.join(dir, byHand) });
  await backUpIfDue({ dir, instance: null, kept: 1, now: new Date(Date.UTC(2026, 10, 9)), make });
  expect(readdirSync(dir)).toEqual([made.at(-1), byHand]);
  const off = await backUpIfDue({
    dir,
    instance: null,
    kept: 0,
    now: new Date(Date.UTC(2027, 0, 1)),
    make,
  });
  expect(off).toBeNull();
});

test("a running server backs up by itself, tells it, and tries again after a failure", async () => {
  const backupDir = path.join(folder, "kept");
  // No folder can be made where a file is.
  writeFileSync(backupDir, "");
  const told = { failed: vi.fn(() => true), backedUp: vi.fn() };
  const settings = { dataDir: folder, backupDir, backupsKept: 2 };
  const pace = { firstCheckMs: 10, checkEveryMs: 50 };
  const end = await keepBackingUp(settings, databaseUrl, told, pace);
  await vi.waitFor(() => expect(told.failed.mock.calls.length).toBeGreaterThan(1));
  expect(told.failed).toHaveBeenCalledWith(
    `The daily backup into ${backupDir} could not be made`,
    expect.objectContaining({ code: expect.stringMatching(/ENOTDIR|EEXIST/) }),
  );
  expect(told.backedUp).toHaveBeenLastCalledWith(0);

  rmSync(backupDir);
  mkdirSync(backupDir);
  const before = Date.now();
  await vi.waitFor(() => expect(told.backedUp).toHaveBeenCalledTimes(2), { timeout: 10_000 });
  const [name = ""] = readdirSync(backupDir);
  const file = path.join(backupDir, name);
  expect(told.backedUp).toHaveBeenLastCalledWith(expect.any(Number), {
    path: file,
    size: statSync(file).size,
  });
  const doneAt: number = told.backedUp.mock.lastCall?.[0];
  expect(doneAt).toBeGreaterThanOrEqual(before - 1_000);
  expect(await verifyBackup(file)).toMatchObject({ team: null });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(readdirSync(backupDir)).toEqual([name]);
  end();

  // A server that starts again tells when the last one was made.
  const again = { failed: vi.fn(() => true), backedUp: vi.fn() };
  (await keepBackingUp(settings, databaseUrl, again))();
  expect(again.backedUp).toHaveBeenCalledWith(Math.floor(doneAt / 1_000) * 1_000);
});

test("without backups to keep nothing is said of them", async () => {
  const told = { failed: vi.fn(() => true), backedUp: vi.fn() };
  const settings = { dataDir: folder, backupDir: folder, backupsKept: 0 };
  (await keepBackingUp(settings, databaseUrl, told))();
  expect(told.backedUp).not.toHaveBeenCalled();
});

test("instances that share a folder each keep and tell of their own", async () => {
  const backupDir = path.join(folder, "shared");
  const [one, two] = await Promise.all(
    ["one", "two"].map(async (name) => {
      const dataDir = path.join(folder, name);
      const settings = { dataDir, backupDir, backupsKept: 2 };
      return { settings, instance: await backupInstance(settings, databaseUrl) };
    }),
  );
  if (!one || !two) throw new Error("There are two.");
  expect(one.instance).toMatch(/^[0-9a-f]{12}$/);
  expect(two.instance).not.toBe(one.instance);
  const make = (file: string) => writeBackup({ databaseUrl, file });
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  const backUp = (instance: string | null, day: number) =>
    backUpIfDue({ dir: backupDir, instance, kept: 2, now: at(day), make });
  for (const day of [1, 2, 3, 4]) {
    expect(await backUp(one.instance, day)).not.toBeNull();
    if (day < 3) expect(await backUp(two.instance, day)).not.toBeNull();
  }
  const half = path.join(backupDir, `${dailyBackupName(at(4), two.instance)}.part`);
  writeFileSync(half, "of the other, being written");
  expect(await backUp(one.instance, 5)).not.toBeNull();
  const names = [4, 5].map((day) => dailyBackupName(at(day), one.instance));
  const others = [1, 2].map((day) => dailyBackupName(at(day), two.instance));
  expect(readdirSync(backupDir).sort()).toEqual([...names, ...others, path.basename(half)].sort());

  const told = { failed: vi.fn(() => true), backedUp: vi.fn() };
  (await keepBackingUp(two.settings, databaseUrl, told))();
  expect(told.backedUp).toHaveBeenCalledWith(at(2).getTime());
  const own = { dataDir: folder, backupDir: path.join(folder, "backups"), backupsKept: 2 };
  expect(await backupInstance(own, databaseUrl)).toBeNull();
});

test("a backup dated in the future, by a clock that was wrong, holds none up", async () => {
  const dir = path.join(folder, "future");
  const make = (file: string) => writeBackup({ databaseUrl, file });
  const now = new Date(Date.UTC(2026, 9, 1));
  const later = new Date(Date.UTC(2030, 0, 1));
  await backUpIfDue({ dir, instance: null, kept: 1, now: later, make });
  const file = await backUpIfDue({ dir, instance: null, kept: 1, now, make });
  expect(file).not.toBeNull();
  expect(readdirSync(dir)).toEqual([now, later].map((one) => dailyBackupName(one, null)));
});

test("a folder that cannot hold backups is refused at the start, but no disk in trouble", () => {
  const settings = { databaseUrl: null, dataDir: folder, backupsKept: 7 };
  const say = vi.fn();
  const check = (backupDir: string) => () => checkBackupFolder({ ...settings, backupDir }, say);
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  expect(check(file)).toThrow(
    /^The folder for daily backups, \S+, cannot be used: .+ Choose another/,
  );
  expect(check(path.join(file, "inside"))).toThrow("WALLTIME_BACKUP_DIR");
  expect(check("/proc/nonsense/backups")).toThrow("WALLTIME_BACKUP_DIR");
  expect(checkBackupFolder({ ...settings, backupDir: file, backupsKept: 0 }, say)).toBeUndefined();
  check(path.join(folder, "new/one"))();
  expect(readdirSync(path.join(folder, "new/one"))).toEqual([]);
  expect(say).not.toHaveBeenCalled();
});
