import fs from "node:fs";
import path from "node:path";
import { describeFailure } from "../launch-error.js";
import { giveToOwner } from "../make-folder.js";
import { repoRoot } from "../repo-root.js";
import { sayOnStderr } from "../step.js";
import { backupInstance } from "./backup-instance.js";
import { dailyBackupMs, dailyBackupName } from "./backup-names.js";
import { writeBackup } from "./write-backup.js";

const dayMs = 24 * 3_600_000;
/** How soon after the start it looks whether a backup is due, and how often then. */
const usualPace = { firstCheckMs: 5 * 60_000, checkEveryMs: 15 * 60_000 };

/**
 * Whose daily backups: those of one instance in one folder, which others may use as well.
 * @typedef {{ dir: string, instance: string | null }} OwnBackups
 */

/**
 * Makes a backup where the latest is a day old or there is none, then lets the oldest go. What is
 * dated in the future, by a clock that was wrong, counts as not made until then.
 * @param {OwnBackups & { kept: number, now: Date, make: (file: string) => Promise<unknown> }} options
 * @returns {Promise<string | null>} the new file; null where none was due
 */
export async function backUpIfDue({ kept, now, make, ...own }) {
  if (kept === 0 || now.getTime() - lastBackupMs(own, now) < dayMs) return null;
  const before = listDaily(own, now);
  const { dir } = own;
  // What a killed server left half written.
  for (const half of listDaily(own, now, ".part")) fs.rmSync(path.join(dir, half));
  const name = dailyBackupName(now, own.instance);
  const file = path.join(dir, name);
  await make(file);
  giveToOwner(file);
  for (const old of [...before, name].slice(0, -kept))
    fs.rmSync(path.join(dir, old), { force: true });
  return file;
}

/**
 * When the latest daily backup was made, in milliseconds since 1970; 0 where there is none.
 * @param {OwnBackups} own
 * @param {Date} now
 */
function lastBackupMs(own, now) {
  const latest = listDaily(own, now).at(-1);
  return latest ? (dailyBackupMs(latest, own.instance) ?? 0) : 0;
}

/** @typedef {Pick<ReturnType<typeof import("../operation/operate.js").operate>, "failed" | "backedUp">} Told */

/**
 * Backs up once a day for as long as the server runs. Each backup stands in the log and its time in the
 * metrics; a failure stands in the log, else on standard error, and is tried again a quarter of an hour
 * later.
 * @param {import("./check-backup-folder.js").BackupSettings} settings
 * @param {string} databaseUrl
 * @param {Told} told
 * @param {typeof usualPace} [pace]
 * @returns {Promise<() => void>} ends it; settles once it has told when the last one was made
 */
export async function keepBackingUp(settings, databaseUrl, told, pace = usualPace) {
  const { backupDir, backupsKept: kept } = settings;
  if (kept === 0) return () => {};
  const dir = path.resolve(repoRoot, backupDir);
  const make = (/** @type {string} */ file) => writeBackup({ databaseUrl, file });
  const findOwn = async () => ({ dir, instance: await backupInstance(settings, databaseUrl) });
  let isAtIt = false;
  let isOver = false;
  const check = async () => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      const now = new Date();
      const file = await backUpIfDue({ ...(await findOwn()), kept, now, make });
      if (file) told.backedUp(now.getTime(), { path: file, size: fs.statSync(file).size });
    } catch (error) {
      // The end of the server takes the database away from one that is being made.
      if (!isOver) tellFailure(told, dir, error);
    } finally {
      isAtIt = false;
    }
  };
  await tellLast(told, dir, findOwn);
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

/** @param {Told} told @param {string} dir @param {() => Promise<OwnBackups>} findOwn */
async function tellLast(told, dir, findOwn) {
  try {
    told.backedUp(lastBackupMs(await findOwn(), new Date()));
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

/** @param {OwnBackups} own @param {Date} now @param {string} [ending] */
function listDaily({ dir, instance }, now, ending = "") {
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir)
    .filter((name) => {
      if (!name.endsWith(ending)) return false;
      const madeMs = dailyBackupMs(name.slice(0, name.length - ending.length), instance);
      return madeMs !== null && madeMs <= now.getTime();
    })
    .sort();
}
