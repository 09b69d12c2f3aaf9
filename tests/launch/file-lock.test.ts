import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockHolder, tryLock, withLock } from "@/lib/launch/file-lock.js";
import { processStart } from "@/lib/launch/process-identity.js";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let folder: string;
let file: string;

beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, "lock");
});

afterEach(() => removeFolder(folder));

function writeLock(holder: object): void {
  fs.writeFileSync(file, JSON.stringify(holder));
}

test("a free lock is taken, names its holder and is gone when released", () => {
  const attempt = tryLock(file);
  if (!("lock" in attempt)) throw new Error("It was not free");
  attempt.lock.describe({ url: "http://127.0.0.1:3000" });
  expect(lockHolder(file)).toMatchObject({ pid: process.pid, url: "http://127.0.0.1:3000" });
  attempt.lock.release();
  expect(fs.readdirSync(folder)).toEqual([]);
});

test("a lock held by a running process is not taken", () => {
  tryLock(file);
  expect(tryLock(file)).toMatchObject({ holder: { pid: process.pid } });
});

test("a lock whose process is gone is taken over", () => {
  writeLock({ pid: 999_999_999, start: "1" });
  expect(tryLock(file)).toHaveProperty("lock");
});

test("a lock whose process number another program has now is taken over", () => {
  writeLock({ pid: process.ppid, start: "long ago" });
  expect(tryLock(file)).toHaveProperty("lock");
});

test("a lock of a running process is respected whatever its age", () => {
  writeLock({ pid: process.ppid, start: processStart(process.ppid) });
  fs.utimesSync(file, 0, 0);
  expect(tryLock(file)).toMatchObject({ holder: { pid: process.ppid } });
});

test("a lock cut short by a full disk is taken over", () => {
  fs.writeFileSync(file, '{"pid":12');
  expect(tryLock(file)).toHaveProperty("lock");
});

test("a takeover that a killed process began does not block for ever", async () => {
  writeLock({ pid: 999_999_999, start: "1" });
  fs.mkdirSync(`${file}.takeover`);
  fs.utimesSync(`${file}.takeover`, 0, 0);
  let done = false;
  await withLock(
    file,
    () => {},
    async () => {
      done = true;
    },
  );
  expect(done).toBe(true);
});

test("of many processes that find a dead holder's lock only one at a time has it", async () => {
  writeLock({ pid: 999_999_999, start: "1" });
  const log = path.join(folder, "log");
  const script = `
    const fs = require("node:fs");
    import(${JSON.stringify(path.join(repoRoot, "lib/launch/file-lock.js"))}).then(({ withLock }) =>
      withLock(${JSON.stringify(file)}, () => {}, async () => {
        fs.appendFileSync(${JSON.stringify(log)}, "in ");
        await new Promise((resolve) => setTimeout(resolve, 20));
        fs.appendFileSync(${JSON.stringify(log)}, "out ");
      }));`;
  const children = Array.from({ length: 8 }, () => spawn(process.execPath, ["-e", script]));
  const codes = await Promise.all(
    children.map((child) => new Promise((resolve) => child.once("close", resolve))),
  );
  expect(codes).toEqual(Array(8).fill(0));
  expect(fs.readFileSync(log, "utf8")).toBe("in out ".repeat(8));
});
