import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";
import { canWriteIn, postgresAccount } from "./postgres-account.js";

const systemPlace = "/var/lib/walltime";

/**
 * @typedef {object} DataPlace
 * @property {string} dir the data folder in use
 * @property {string} clusterDir PostgreSQL's own folder inside it
 * @property {import("./postgres-account.js").PostgresAccount | null} account
 */

/**
 * Where the data are. That is `wantedDir`, except for root when PostgreSQL's
 * account cannot enter it (a home closed to others): then a folder of its own
 * below /var/lib/walltime.
 * @param {string} wantedDir absolute or relative to the checkout
 * @returns {DataPlace}
 */
export function dataPlace(wantedDir) {
  const dir = createDir(path.resolve(repoRoot, wantedDir));
  const account = postgresAccount(clusterIn(dir));
  if (!account) return { dir, clusterDir: clusterIn(dir), account };
  const elsewhere = path.join(systemPlace, shortHash(fs.realpathSync(dir)));
  // Data that are already elsewhere stay in use, even if the folder has become reachable since.
  if (!fs.existsSync(clusterIn(elsewhere))) {
    if (admits(dir, account)) return { dir, clusterDir: clusterIn(dir), account };
    if (fs.existsSync(clusterIn(dir))) {
      throw new LaunchError(
        `The data are in ${dir}, which the account ${account.name} cannot enter any more. Let it pass the folders above, or start Walltime as the user who did before.`,
      );
    }
  }
  createDir(elsewhere);
  fs.chmodSync(systemPlace, 0o755);
  const elsewhereAccount = postgresAccount(clusterIn(elsewhere));
  return { dir: elsewhere, clusterDir: clusterIn(elsewhere), account: elsewhereAccount };
}

/**
 * @param {string} dir
 * @param {import("./postgres-account.js").PostgresAccount} account
 */
function admits(dir, account) {
  const cluster = clusterIn(dir);
  if (fs.existsSync(cluster)) return canWriteIn(account, cluster);
  const trial = fs.mkdtempSync(path.join(dir, "trial-"));
  try {
    fs.chownSync(trial, account.ids.uid, account.ids.gid);
    return canWriteIn(account, trial);
  } finally {
    fs.rmdirSync(trial);
  }
}

/** @param {string} dir */
function createDir(dir) {
  try {
    const created = fs.mkdirSync(dir, { recursive: true }) !== undefined;
    // PostgreSQL's folder and the password in it are closed; the way there must be open to its account.
    if (created) fs.chmodSync(dir, 0o755);
    fs.accessSync(dir, fs.constants.W_OK);
    return dir;
  } catch (error) {
    throw new LaunchError(
      `The data folder ${dir} cannot be used: ${errorMessage(error)}. Choose another with WALLTIME_DATA_DIR.`,
    );
  }
}

/** @param {string} dir */
function clusterIn(dir) {
  return path.join(dir, "postgres");
}

/** @param {string} text */
function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
