import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { errorCode } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";
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
 * has an account, that is taken over once, so that nobody is signed out.
 * @param {object} options
 * @param {string} options.dataDir absolute or relative to the checkout
 * @param {string | undefined} options.given WALLTIME_SECRET
 * @param {() => Promise<boolean>} options.hasAccounts whether anybody has one
 * @returns {Promise<string>}
 */
export async function accountsSecret({ dataDir, given, hasAccounts }) {
  if (given) return given;
  const dir = path.resolve(repoRoot, dataDir);
  const file = path.join(dir, "session-secret");
  const note = path.join(dir, "session-secret.txt");
  fs.mkdirSync(dir, { recursive: true });
  if (!fs.existsSync(file)) {
    const isNew = !fs.existsSync(note);
    const former = isNew && (await hasAccounts()) ? formerSecret(dir, dataDir) : null;
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
 * Earlier versions looked for it from where they were started.
 * @param {string} dir
 * @param {string} dataDir
 */
function formerSecret(dir, dataDir) {
  for (const folder of new Set([path.resolve(dataDir), dir])) {
    const file = path.join(folder, "secret");
    const kept = fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : "";
    if (kept !== "") return kept;
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
  try {
    fs.writeFileSync(file, text, { mode, flag: "wx" });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
  }
}
