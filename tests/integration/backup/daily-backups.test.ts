import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { backupName } from "@/lib/launch/backup/backup-names.js";
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
    await backUpIfDue({ dir, kept: 3, now, make });
  }
  expect(made).toHaveLength(6);
  expect(readdirSync(dir)).toEqual(made.slice(-3));
  // What somebody made by hand beside them stays, and is none of them.
  const byHand = backupName(new Date(Date.UTC(2026, 9, 1)));
  await writeBackup({ databaseUrl, file: path.join(dir, byHand) });
  await backUpIfDue({ dir, kept: 1, now: new Date(Date.UTC(2026, 10, 9)), make });
  expect(readdirSync(dir)).toEqual([made.at(-1), byHand]);
  const off = await backUpIfDue({ dir, kept: 0, now: new Date(Date.UTC(2027, 0, 1)), make });
  expect(off).toBeNull();
});

test("a running server backs up by itself, tells it, and tries again after a failure", async () => {
  const backupDir = path.join(folder, "kept");
  // No folder can be made where a file is.
  writeFileSync(backupDir, "");
  const told = { failed: vi.fn(() => true), backedUp: vi.fn() };
  const pace = { firstCheckMs: 10, checkEveryMs: 50 };
  const end = keepBackingUp({ backupDir, backupsKept: 2 }, databaseUrl, told, pace);
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
  expect(told.backedUp.mock.lastCall?.[0]).toBeGreaterThanOrEqual(before - 1_000);
  expect(await verifyBackup(file)).toMatchObject({ team: null });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(readdirSync(backupDir)).toEqual([name]);
  end();

  // A server that starts again tells when the last one was made.
  const again = { failed: vi.fn(() => true), backedUp: vi.fn() };
  keepBackingUp({ backupDir, backupsKept: 2 }, databaseUrl, again)();
  expect(again.backedUp).toHaveBeenCalledWith(statSync(file).mtimeMs);
});

test("without backups to keep nothing is said of them", () => {
  const told = { failed: vi.fn(() => true), backedUp: vi.fn() };
  keepBackingUp({ backupDir: folder, backupsKept: 0 }, databaseUrl, told)();
  expect(told.backedUp).not.toHaveBeenCalled();
});
