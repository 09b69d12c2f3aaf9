import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { errorCode } from "./error-facts.js";

/**
 * When a process started, as text that only that process has. Process numbers
 * are reused; a number with its start is not.
 * @param {number} pid
 * @returns {string | null} null when there is no such process or the system does not tell
 */
export function processStart(pid) {
  if (process.platform === "linux") return linuxProcessStart(pid);
  if (process.platform === "win32") return null;
  return askPs(pid, "lstart=");
}

/**
 * Whether the process that had this number and start is still running.
 * @param {{ pid: number, start: string | null }} identity
 */
export function isRunning({ pid, start }) {
  if (!isAlive(pid)) return false;
  const startNow = processStart(pid);
  return start === null || startNow === null || start === startNow;
}

/**
 * Whether any process has this number, ours or not.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  // Asked again at the end: it may have been collected since it answered.
  return answersSignals(pid) && !isZombie(pid) && answersSignals(pid);
}

/**
 * Whether anything is left of a process group, besides processes that wait to be collected.
 * @param {number} groupId
 */
export function isGroupAlive(groupId) {
  if (!answersSignals(-groupId)) return false;
  // Elsewhere than on Linux nothing tells which of the group are zombies: those answer as well.
  return process.platform !== "linux" || livingMembers(groupId).length > 0;
}

/** @param {number} id of a process, or of a group when below 0 */
function answersSignals(id) {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** @param {number} groupId */
function livingMembers(groupId) {
  const pids = fs.readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => {
    const [state, , group] = linuxStat(pid) ?? [];
    return Number(group) === groupId && state !== "Z" && state !== "X";
  });
}

/**
 * The command line of a process, arguments separated by spaces.
 * @param {number} pid
 * @returns {string | null} null when unknown
 */
export function commandLine(pid) {
  if (process.platform === "linux") {
    return readOrNull(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ").trim() ?? null;
  }
  if (process.platform === "win32") return null;
  return askPs(pid, "command=");
}

/** @param {number} pid */
function linuxProcessStart(pid) {
  const startTicks = linuxStat(pid)?.[19];
  if (startTicks === undefined) return null;
  const bootId = readOrNull("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
  return `${startTicks}@${bootId}`;
}

/**
 * A killed process stays listed until its parent collects it, though it does nothing any more.
 * @param {number} pid
 */
function isZombie(pid) {
  if (process.platform === "linux") return linuxStat(pid)?.[0] === "Z";
  return process.platform !== "win32" && askPs(pid, "stat=")?.startsWith("Z") === true;
}

/**
 * The fields of /proc/pid/stat after the name, which may itself hold spaces and brackets.
 * @param {number | string} pid
 */
function linuxStat(pid) {
  const stat = readOrNull(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** @param {string} file */
function readOrNull(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {string} column
 */
function askPs(pid, column) {
  try {
    const said = execFileSync("ps", ["-o", column, "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return said.trim() || null;
  } catch {
    return null;
  }
}
