import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { errorCode } from "../error-facts.js";

/** The temporary folder of one run; everything the tests write outside the checkout goes here. */
export function makeRunFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "walltime-test-"));
  // PostgreSQL refuses to run as root and must be able to enter as another user.
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Ends whatever still runs on the folder (a server left by a test that was killed) and removes it.
 * @param {string} folder
 */
export function removeRunFolder(folder) {
  for (const pid of processesNaming(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (errorCode(error) !== "ESRCH") {
        throw error;
      }
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Processes whose command line or environment names the folder, which nobody else can know.
 * @param {string} folder
 * @returns {number[]} empty where the system has no /proc
 */
function processesNaming(folder) {
  return readProcessIds().filter(
    (pid) =>
      pid !== process.pid &&
      [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`].some((file) => holds(file, folder)),
  );
}

function readProcessIds() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function holds(file, text) {
  try {
    return readFileSync(file, "utf8").includes(text);
  } catch {
    return false;
  }
}
