import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { errorCode } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { giveFolder } from "../make-folder.js";

export const clusterUser = "walltime";
const majorVersion = "18";

/**
 * Makes PostgreSQL's folder when there is none. It is made under another name
 * and then renamed, so that a folder that stands there is whole.
 * @param {import("./data-place.js").DataPlace} place
 * @param {string} bin
 */
export function ensureCluster({ dir, clusterDir, account }, bin) {
  if (fs.existsSync(clusterDir)) return checkVersion(clusterDir);
  const draft = `${clusterDir}.new`;
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { mode: 0o700 });
  if (account) giveFolder(draft, account.ids);
  writeSecret(secretFile(dir), account?.ids);
  const { status, stdout, stderr, error } = spawnSync(
    path.join(bin, "initdb"),
    [
      `--pgdata=${draft}`,
      `--username=${clusterUser}`,
      "--auth=scram-sha-256",
      `--pwfile=${secretFile(dir)}`,
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-instructions",
    ],
    { ...account?.ids, cwd: path.parse(dir).root, env: postgresEnvironment(), encoding: "utf8" },
  );
  if (status !== 0) {
    throw new LaunchError(
      `The database could not be made in ${dir}. What PostgreSQL said:\n${(error?.message ?? stderr ?? stdout).trim()}`,
    );
  }
  fs.renameSync(draft, clusterDir);
}

/**
 * A file of its own, whatever stands there: the folder may be somebody's who has put a link into it.
 * @param {string} file
 * @param {{ uid: number, gid: number }} [ids] whose it is to be
 */
function writeSecret(file, ids) {
  fs.rmSync(file, { force: true });
  const opened = fs.openSync(file, "wx", 0o600);
  try {
    fs.writeFileSync(opened, randomBytes(24).toString("hex"));
    if (ids) fs.fchownSync(opened, ids.uid, ids.gid);
  } finally {
    fs.closeSync(opened);
  }
}

/**
 * The password of the cluster's own user.
 * @param {string} dir
 */
export function clusterSecret(dir) {
  try {
    return fs.readFileSync(secretFile(dir), "utf8");
  } catch (error) {
    throw new LaunchError(
      `The database password in ${secretFile(dir)} cannot be read (${errorCode(error)}). Without it the data in ${dir} cannot be opened.`,
    );
  }
}

/** Settings of the surroundings must not change what the server does, nor its words. */
export function postgresEnvironment() {
  const kept = ["PATH", "LD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP"];
  const entries = kept.map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(entries.filter(([, value]) => value)), LC_ALL: "C" };
}

/** @param {string} clusterDir */
function checkVersion(clusterDir) {
  let found;
  try {
    found = fs.readFileSync(path.join(clusterDir, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    throw new LaunchError(
      errorCode(error) === "EACCES"
        ? `The data in ${path.dirname(clusterDir)} belong to another user. Start Walltime as that user, or choose another folder with WALLTIME_DATA_DIR.`
        : `${clusterDir} is not a database folder. Move it away, or choose another folder with WALLTIME_DATA_DIR.`,
    );
  }
  if (found !== majorVersion) {
    throw new LaunchError(
      `The data in ${path.dirname(clusterDir)} were made with PostgreSQL ${found}; this Walltime comes with PostgreSQL ${majorVersion}, which cannot open them. With the Walltime that made them, back them up (npm run backup FILE); with this one, restore that file into a new folder, named by WALLTIME_DATA_DIR (npm run restore FILE).`,
    );
  }
}

/** @param {string} dir */
function secretFile(dir) {
  return path.join(dir, "secret");
}
