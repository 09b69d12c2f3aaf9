import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { errorCode } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
import { giveToOwner, makeFolder, writeNewFile } from "../make-folder.js";
import { repoRoot } from "../repo-root.js";

const noteText = `Sessions are signed with the secret in the file session-secret. To have a new one, stop Walltime,
delete session-secret and start again: everybody signs in again.

Keep the file secret where there is one: it is the password of the database in this folder.
Keep this note, too. It says that what signed sessions before session-secret was there has been
taken over, so that it is not taken over again.
`;

/**
 * What sessions and links are signed with: WALLTIME_SECRET, or the one made at the first start and
 * kept in the data folder as session-secret, which only the user that runs Walltime can read. Earlier
 * versions kept it in the file `secret`, where the embedded database has its password: where somebody
 * has signed in with that, it is taken over once, so that nobody is signed out.
 * @param {object} options
 * @param {string} options.dataDir absolute or relative to the checkout
 * @param {string | undefined} options.given WALLTIME_SECRET
 * @param {(since: Date) => Promise<boolean>} options.hasSessions whether anybody is signed in since then
 * @returns {Promise<string>}
 */
export async function accountsSecret({ dataDir, given, hasSessions }) {
  if (given) return given;
  const dir = path.resolve(repoRoot, dataDir);
  const file = path.join(dir, "session-secret");
  const note = path.join(dir, "session-secret.txt");
  makeFolder(dir);
  if (!fs.existsSync(file)) {
    const former = fs.existsSync(note) ? null : await formerSecret(dir, dataDir, hasSessions);
    writeNew(file, `${former ?? randomBytes(32).toString("base64url")}\n`, 0o600);
    writeNew(note, noteText, 0o644);
  }
  const kept = fs.readFileSync(file, "utf8").trim();
  if (kept !== "") return kept;
  throw new LaunchError(
    `${file} should hold the secret that sessions are signed with, and does not. Put it back, or delete it: a new one is made, and everybody signs in again.`,
  );
}

/**
 * What earlier versions signed with, which they looked for from where they were started. Sessions that
 * are older than the file came with a backup and were signed elsewhere.
 * @param {string} dir
 * @param {string} dataDir
 * @param {(since: Date) => Promise<boolean>} hasSessions
 */
async function formerSecret(dir, dataDir, hasSessions) {
  for (const folder of new Set([path.resolve(dataDir), dir])) {
    const file = path.join(folder, "secret");
    if (!fs.existsSync(file)) continue;
    const kept = fs.readFileSync(file, "utf8").trim();
    if (kept !== "" && (await hasSessions(fs.statSync(file).mtime))) return kept;
  }
  return null;
}

/**
 * Another process on the same folder may have been faster; what it wrote stands.
 * @param {string} file
 * @param {string} text
 * @param {number} mode
 */
function writeNew(file, text, mode) {
  const whole = `${file}.${process.pid}`;
  writeNewFile(whole, text, mode);
  giveToOwner(whole);
  try {
    // Under its name it is there whole or not at all.
    fs.linkSync(whole, file);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  } finally {
    fs.rmSync(whole, { force: true });
  }
}
