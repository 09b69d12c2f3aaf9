import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "./error-facts.js";
import { giveToOwner, makeFolder, writeNewFile } from "./make-folder.js";
import { isRunning, processStart } from "./process-identity.js";

const takeoverLimitMs = 10_000;

/**
 * @typedef {object} LockHolder
 * @property {number} pid
 * @property {string | null} start
 * @property {string} [url] where the holder serves, once it does
 */

/**
 * @typedef {object} FileLock
 * @property {(details: { url: string }) => void} describe adds details that others can read
 * @property {() => void} release
 */

/**
 * Takes a lock that a killed holder does not keep: the file names the holder's
 * process and its start.
 * @param {string} file
 * @returns {{ lock: FileLock } | { holder: LockHolder }} the lock, or who has it
 */
export function tryLock(file) {
  makeFolder(path.dirname(file));
  const self = { pid: process.pid, start: processStart(process.pid) };
  for (;;) {
    if (createWhole(file, self)) return { lock: heldLock(file, self) };
    const holder = readHolder(file);
    if (holder && isRunning(holder)) return { holder };
    if (!removeStale(file)) return { holder: holder ?? self };
  }
}

/**
 * Runs `work` while holding the lock, waiting for it as long as another has it.
 * @template T
 * @param {string} file
 * @param {() => void} onWait called once when there is something to wait for
 * @param {() => Promise<T>} work
 */
export async function withLock(file, onWait, work) {
  let attempt = tryLock(file);
  if (!("lock" in attempt)) onWait();
  while (!("lock" in attempt)) {
    await sleep(200);
    attempt = tryLock(file);
  }
  try {
    return await work();
  } finally {
    attempt.lock.release();
  }
}

/**
 * Who holds the lock now.
 * @param {string} file
 * @returns {LockHolder | null} null when nobody who is still running does
 */
export function lockHolder(file) {
  const holder = readHolder(file);
  return holder && isRunning(holder) ? holder : null;
}

/**
 * @param {string} file
 * @param {LockHolder} self
 * @returns {FileLock}
 */
function heldLock(file, self) {
  const release = () => {
    process.off("exit", release);
    const holder = readHolder(file);
    if (holder?.pid === self.pid && holder.start === self.start) fs.rmSync(file, { force: true });
  };
  process.on("exit", release);
  return { release, describe: (details) => replaceWhole(file, { ...self, ...details }) };
}

/**
 * Creates the file with its content in one step, so that nobody reads half of it.
 * @param {string} file
 * @param {LockHolder} content
 */
function createWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeNewFile(draft, JSON.stringify(content));
  giveToOwner(draft);
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    return createWithoutLinks(file, content, error);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/**
 * Some file systems have no hard links.
 * @param {string} file
 * @param {LockHolder} content
 * @param {unknown} linkError
 */
function createWithoutLinks(file, content, linkError) {
  const code = errorCode(linkError) ?? "";
  if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(code)) {
    throw linkError;
  }
  try {
    fs.writeFileSync(file, JSON.stringify(content), { flag: "wx" });
    giveToOwner(file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @param {LockHolder} content
 */
function replaceWhole(file, content) {
  const draft = `${file}.${process.pid}`;
  writeNewFile(draft, JSON.stringify(content));
  giveToOwner(draft);
  fs.renameSync(draft, file);
}

/**
 * Removes a dead holder's lock, one process at a time: two that both saw the
 * dead holder must not remove each other's fresh lock.
 * @param {string} file
 * @returns {boolean} false when another process is at it
 */
function removeStale(file) {
  const turn = `${file}.takeover`;
  try {
    fs.mkdirSync(turn);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    dropAbandoned(turn);
    return false;
  }
  try {
    const holder = readHolder(file);
    if (!holder || !isRunning(holder)) fs.rmSync(file, { force: true });
    return true;
  } finally {
    fs.rmSync(turn, { recursive: true, force: true });
  }
}

/** @param {string} turn */
function dropAbandoned(turn) {
  const age = Date.now() - (fs.statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > takeoverLimitMs) fs.rmSync(turn, { recursive: true, force: true });
}

/**
 * @param {string} file
 * @returns {LockHolder | null}
 */
function readHolder(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, "utf8"));
    return Number.isInteger(holder?.pid) ? holder : null;
  } catch {
    return null;
  }
}
