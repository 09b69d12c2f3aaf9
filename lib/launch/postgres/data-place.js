import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { folderTrouble } from "../folder-trouble.js";
import { LaunchError } from "../launch-error.js";
import { giveFolder, makeFolder } from "../make-folder.js";
import { repoRoot } from "../repo-root.js";
import { canWriteIn, ownerOf, postgresAccount } from "./postgres-account.js";

const systemPlace = "/var/lib/walltime";

/**
 * @typedef {object} DataPlace
 * @property {string} dir the data folder in use
 * @property {string} clusterDir PostgreSQL's own folder inside it
 * @property {import("./postgres-account.js").PostgresAccount | null} account
 */

/**
 * Where the data are. That is `wantedDir`, except for root when PostgreSQL's
 * account cannot enter a folder of root's (a home closed to others): then a folder
 * of its own below /var/lib/walltime. Somebody else's folder, such as a service's,
 * is never left for another place: what root restored there, its owner would not find.
 * @param {string} wantedDir absolute or relative to the checkout
 * @returns {DataPlace}
 */
export function dataPlace(wantedDir) {
  const dir = createDir(path.resolve(repoRoot, wantedDir));
  const account = postgresAccount(clusterIn(dir), dir);
  const here = { dir, clusterDir: clusterIn(dir), account };
  if (!account) return here;
  const elsewhere = elsewhereFor(dir);
  const isElsewhere = fs.existsSync(clusterIn(elsewhere));
  const owner = ownerOf(dir);
  if (owner) {
    if (isElsewhere) throw new LaunchError(twoPlaces(dir, owner.name, elsewhere));
    if (admits(dir, account)) return here;
    throw new LaunchError(
      `The data folder ${dir} belongs to ${owner.name}, and the account ${account.name} cannot work in it. Let it pass the folders above, or choose another with WALLTIME_DATA_DIR.`,
    );
  }
  // Data that are already elsewhere stay in use, even if the folder has become reachable since.
  if (!isElsewhere) {
    if (admits(dir, account)) return here;
    if (fs.existsSync(clusterIn(dir))) {
      throw new LaunchError(
        `The data are in ${dir}, which the account ${account.name} cannot enter any more. Let it pass the folders above, or start Walltime as the user who did before.`,
      );
    }
  }
  createDir(elsewhere);
  fs.chmodSync(systemPlace, 0o755);
  const elsewhereAccount = postgresAccount(clusterIn(elsewhere), elsewhere);
  return { dir: elsewhere, clusterDir: clusterIn(elsewhere), account: elsewhereAccount };
}

/**
 * Makes sure that there are data, without making anything: for a command that only reads them.
 * @param {string} wantedDir as for dataPlace
 */
export function expectData(wantedDir) {
  const dir = path.resolve(repoRoot, wantedDir);
  const isRoot = process.getuid?.() === 0;
  try {
    if (fs.statSync(clusterIn(dir), { throwIfNoEntry: false })) return;
    const isThere = fs.existsSync(dir);
    if (isRoot && isThere && fs.existsSync(clusterIn(elsewhereFor(dir)))) return;
  } catch (error) {
    throw new LaunchError(folderTrouble(`The data folder ${dir}`, error, "WALLTIME_DATA_DIR"));
  }
  throw new LaunchError(
    `There is nothing to back up: the folder ${dir} holds no database. Name the data folder in WALLTIME_DATA_DIR or, for a PostgreSQL of your own, name that in DATABASE_URL.`,
  );
}

/** @param {string} dir @param {string} owner @param {string} elsewhere */
function twoPlaces(dir, owner, elsewhere) {
  return `The data folder ${dir} belongs to ${owner}, but a start or a restore as root has kept data for it in ${elsewhere}. Where you need those, write them to a file first: WALLTIME_DATA_DIR=${elsewhere} node lib/launch/backup.js FILE. Then move ${elsewhere} away and try again.`;
}

/** @param {string} dir */
function elsewhereFor(dir) {
  return path.join(systemPlace, shortHash(fs.realpathSync(dir)));
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
    giveFolder(trial, account.ids);
    return canWriteIn(account, trial);
  } finally {
    fs.rmdirSync(trial);
  }
}

/** @param {string} dir */
function createDir(dir) {
  try {
    // PostgreSQL's folder and the password in it are closed; the way there must be open to its account.
    if (makeFolder(dir)) fs.chmodSync(dir, 0o755);
    fs.accessSync(dir, fs.constants.W_OK);
    return dir;
  } catch (error) {
    throw new LaunchError(folderTrouble(`The data folder ${dir}`, error, "WALLTIME_DATA_DIR"));
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
