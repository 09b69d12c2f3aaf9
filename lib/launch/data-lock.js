import path from "node:path";
import { tryLock } from "./file-lock.js";
import { folderTrouble } from "./folder-trouble.js";
import { LaunchError } from "./launch-error.js";
import { repoRoot } from "./repo-root.js";

/**
 * Keeps everybody else off the data until released.
 * @param {string} dataDir absolute or relative to the checkout
 * @returns {import("./file-lock.js").FileLock}
 */
export function lockData(dataDir) {
  const dir = path.resolve(repoRoot, dataDir);
  const attempt = attemptLock(dir);
  if ("lock" in attempt) return attempt.lock;
  const { pid, url } = attempt.holder;
  const where = url ? `at ${url} (process ${pid})` : `(process ${pid}, still starting)`;
  throw new LaunchError(
    `Walltime is already running on the data in ${dir} ${where}. Use that one, stop it first, or choose other data with WALLTIME_DATA_DIR.`,
  );
}

/** @param {string} dataDir absolute or relative to the checkout */
export function dataLockFile(dataDir) {
  return path.join(path.resolve(repoRoot, dataDir), "lock");
}

/** @param {string} dir */
function attemptLock(dir) {
  try {
    return tryLock(dataLockFile(dir));
  } catch (error) {
    throw new LaunchError(folderTrouble(`The data folder ${dir}`, error, "WALLTIME_DATA_DIR"));
  }
}
