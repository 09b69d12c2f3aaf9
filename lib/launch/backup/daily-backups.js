import fs from "node:fs";
import path from "node:path";
import { describeFailure } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";
import { sayOnStderr } from "../step.js";
import { writeBackup } from "./write-backup.js";

const dayMs = 24 * 3_600_000;
const firstCheckMs = 5 * 60_000;
const checkEveryMs = 15 * 60_000;
const daily = /^walltime-\d{8}T\d{6}Z\.backup\.gz$/;

/**
 * The usual name of a backup: by its moment, so that names stand in the order of time.
 * @param {Date} now
 * @param {string} [team] the address of the only team in it
 */
export function backupName(now, team) {
  const moment = `${now.toISOString().replace(/[-:]|\.\d+/g, "")}`;
  return `walltime-${team === undefined ? "" : `team-${team}-`}${moment}.backup.gz`;
}

/**
 * Makes a backup where the latest is a day old or there is none, then lets the oldest go.
 * @param {{ dir: string, kept: number, now: Date, make: (file: string) => Promise<unknown> }} options
 * @returns {Promise<string | null>} the new file; null where none was due
 */
export async function backUpIfDue({ dir, kept, now, make }) {
  const before = listDaily(dir);
  const latest = before.at(-1);
  const madeAt = latest ? fs.statSync(path.join(dir, latest)).mtimeMs : 0;
  if (kept === 0 || now.getTime() - madeAt < dayMs) return null;
  // What a killed server left half written.
  for (const half of listDaily(dir, ".part")) fs.rmSync(path.join(dir, half));
  const name = backupName(now);
  const file = path.join(dir, name);
  await make(file);
  fs.utimesSync(file, now, now);
  for (const old of [...before, name].slice(0, -kept)) fs.rmSync(path.join(dir, old));
  return file;
}

/**
 * Backs up once a day for as long as the server runs. A failure is told on standard error, and
 * tried again a quarter of an hour later.
 * @param {import("../settings.js").Settings} settings
 * @param {string} databaseUrl
 * @returns {() => void} ends it
 */
export function keepBackingUp({ backupDir, backupsKept }, databaseUrl) {
  const dir = path.resolve(repoRoot, backupDir);
  const make = (/** @type {string} */ file) => writeBackup({ databaseUrl, file });
  let isAtIt = false;
  const check = async () => {
    if (isAtIt) return;
    isAtIt = true;
    try {
      await backUpIfDue({ dir, kept: backupsKept, now: new Date(), make });
    } catch (error) {
      sayOnStderr(`The daily backup into ${dir} could not be made: ${describeFailure(error)}`);
    } finally {
      isAtIt = false;
    }
  };
  const first = setTimeout(check, firstCheckMs);
  const timer = setInterval(check, checkEveryMs);
  first.unref();
  timer.unref();
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

/** @param {string} dir @param {string} [ending] */
function listDaily(dir, ending = "") {
  if (!fs.existsSync(dir)) return [];
  return fs
    .readdirSync(dir)
    .filter(
      (name) => name.endsWith(ending) && daily.test(name.slice(0, name.length - ending.length)),
    )
    .sort();
}
