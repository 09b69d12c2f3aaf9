import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { commandLine, isAlive, processStart } from "../process-identity.js";

/**
 * Deals with what a killed launcher leaves on PostgreSQL's folder: a server that
 * still runs is stopped; a lock naming a process that is not that server is removed.
 * @param {string} clusterDir
 * @param {(line: string) => void} say
 */
export async function clearLeftovers(clusterDir, say) {
  const lockFile = path.join(clusterDir, "postmaster.pid");
  const pid = namedProcess(lockFile);
  if (pid === null) return;
  if (isAlive(pid) && isPostgresOn(pid, clusterDir, lockFile)) {
    say("Stopping a database that an earlier start left behind …");
    await stopPostgres(pid, clusterDir);
    return;
  }
  // PostgreSQL itself sees that a number is free, but not that another program has it by now, nor
  // that it belongs to a dead process which nobody has collected.
  if (isAlive(pid) || processStart(pid) !== null) {
    await outlive(clusterDir);
    fs.rmSync(lockFile, { force: true });
  }
}

/**
 * @param {number} pid
 * @param {string} clusterDir
 * @param {string} lockFile
 */
function isPostgresOn(pid, clusterDir, lockFile) {
  const folder = workingFolder(pid);
  if (folder) return folder === fs.realpathSync(clusterDir);
  const command = commandLine(pid);
  if (command && !command.includes("postgres")) return false;
  if (command?.includes(clusterDir)) return true;
  throw new LaunchError(
    `Process ${pid} may be a PostgreSQL on ${clusterDir}. End it or, if it is another program, remove ${lockFile}; then start again.`,
  );
}

/**
 * @param {number} pid
 * @param {string} clusterDir
 */
async function stopPostgres(pid, clusterDir) {
  /** @type {[signal: NodeJS.Signals, waitMs: number][]} */
  const ways = [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
  ];
  for (const [signal, waitMs] of ways) {
    trySignal(pid, signal);
    if (await within(waitMs, () => !isAlive(pid))) return;
  }
  throw new LaunchError(
    `PostgreSQL (process ${pid}) still runs on ${clusterDir} and does not stop. End that process, then start again.`,
  );
}

/**
 * The helpers of a PostgreSQL that was killed end by themselves, but not at once.
 * @param {string} clusterDir
 */
async function outlive(clusterDir) {
  const folder = fs.realpathSync(clusterDir);
  if (await within(10_000, () => processesWorkingIn(folder).length === 0)) return;
  throw new LaunchError(
    `Processes of an earlier PostgreSQL still work in ${clusterDir} (${processesWorkingIn(folder).join(", ")}). End them, then start again.`,
  );
}

/** @param {string} folder */
function processesWorkingIn(folder) {
  if (process.platform !== "linux") return [];
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && workingFolder(Number(name)) === folder)
    .map(Number);
}

/**
 * PostgreSQL works inside its folder, however that was named to it.
 * @param {number} pid
 * @returns {string | null} null when the system does not tell
 */
function workingFolder(pid) {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function trySignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH" && errorCode(error) !== "EPERM") throw error;
  }
}

/**
 * @param {number} limitMs
 * @param {() => boolean} holds
 */
async function within(limitMs, holds) {
  for (let waited = 0; waited < limitMs; waited += 50) {
    if (holds()) return true;
    await sleep(50);
  }
  return holds();
}

/** @param {string} lockFile */
function namedProcess(lockFile) {
  try {
    const pid = Number.parseInt(fs.readFileSync(lockFile, "utf8"), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
