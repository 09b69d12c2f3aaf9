import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { LaunchError } from "../launch-error.js";

/**
 * What sessions and links are signed with: WALLTIME_SECRET, or the one made at the first start and
 * kept beside the data, which only the user that runs Walltime can read.
 * @param {string} dataDir
 * @param {string | undefined} given
 */
export function accountsSecret(dataDir, given) {
  if (given) return given;
  const file = path.join(dataDir, "secret");
  fs.mkdirSync(dataDir, { recursive: true });
  try {
    const secret = randomBytes(32).toString("base64url");
    fs.writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
    return secret;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  const kept = fs.readFileSync(file, "utf8").trim();
  if (kept !== "") return kept;
  throw new LaunchError(
    `${file} should hold the secret that sessions are signed with, and does not. Put it back from a backup, or delete it: a new one is made, and everybody signs in again.`,
  );
}
