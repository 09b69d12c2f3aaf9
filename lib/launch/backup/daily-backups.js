import fs from "node:fs";
import path from "node:path";
import { describeFailure } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";
import { sayOnStderr } from "../step.js";
import { dailyBackupName, isDailyBackup } from "./backup-names.js";
import { writeBackup } from "./write-backup.js";

const dayMs = 24 * 3_600_000;
/** How soon after the start it looks whether a backup is due, and how often then. */
const usualPace = { firstCheckMs: 5 * 60_000, checkEveryMs: 15 * 60_000 };

/**
 * Makes a backup where the latest is a day old or there is none, then lets the oldest go.
 * @param {{ dir: string, kept: number, now: Date, make: (file: string) => Promise<unknown> }} options
 * @returns {Promise<string | null>} the new file; null where none was due
 */
export async function backUpIfDue({ dir, kept, now, make }) {
  if (kept === 0 || now.getTime() - lastBackupMs(dir) < dayMs) return null;
  const before = listDaily(dir);
  // What a killed server left half written.
  for (const half of listDaily(dir, ".part")) fs.rmSync(path.join(dir, half));
  const name = dailyBackupName(now);
  const file = path.join(dir, name);
  await make(file);
  fs.utimesSync(file, now, now);
  for (const old of [...before, name].slice(0, -kept))
    fs.rmSync(path.join(dir, old), { force: true });
  return file;
}

/**
 * When the latest daily backup was made, in milliseconds since 1970; 0 where there is none.
 * @param {string} dir
 */
function lastBackupMs(dir) {
  const latest = listDaily(dir).at(-1);
  return latest ? fs.statSync(path.join(dir, latest)).mtimeMs : 0;
}

/** @typedef {Pick<ReturnType<typeof import("../operation/operate.js").operate>, "failed" | "backedUp">} Told */

/**
 * Backs up once a day for as long as the server runs. Each backup stands in the log and its time in the
 * metrics; a failure stands in the log, else on standard error, and is tried again a quarter of an hour
 * later.
 * @param {Pick<import("../settings.js").Settings, "backupDir" | "backupsKept">} settings
 * @param {string} databaseUrl
 * @param {Told} told
 * @param {typeof usualPace} [pace]
 * @returns {() => void} ends it
 */
export function keepBackingUp({ backupDir, backupsKept }, databaseUrl, told, pace = usualPace) {
  if (backupsKept === 0) return () => {};
  const dir = path.resolve(repoRoot, backupDir);
  const make = (/** @type {string} */ file) => writeBackup({ databaseUrl, file });
  let isAtIt = false;
  let isOver = false;
  const check = async () => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      const now = new Date();
      const file = await backUpIfDue({ dir, kept: backupsKept, now, make });
      if (file) told.backedUp(now.getTime(), { path: file, size: fs.statSync(file).size });
    } catch (error) {
      // The end of the server takes the database away from one that is being made.
      if (!isOver) tellFailure(told, dir, error);
    } finally {
      isAtIt = false;
    }
  };
  tellLast(told, dir);
  const first = setTimeout(check, pace.firstCheckMs);
  const timer = setInterval(check, pace.checkEveryMs);
  first.unref();
  timer.unref();
  return () => {
    isOver = true;
    clearTimeout(first);
    clearInterval(timer);
  };
}

/** @param {Told} told @param {string} dir */
function tellLast(told, dir) {
  try {
    told.backedUp(lastBackupMs(dir));
  } catch (error) {
    told.backedUp(0);
    tellFailure(told, dir, error);
  }
}

/** @param {Told} told @param {string} dir @param {unknown} error */
function tellFailure(told, dir, error) {
  const what = `The daily backup into ${dir} could not be made`;
  if (!told.failed(what, error)) sayOnStderr(`${what}: ${describeFailure(error)}`);
}

/** @param {string} dir @param {string} [ending] */
function listDaily(dir, ending = "") {
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir)
    .filter(
      (name) => name.endsWith(ending) && isDailyBackup(name.slice(0, name.length - ending.length)),
    )
    .sort();
}
