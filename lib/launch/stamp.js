import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { repoRoot } from "./repo-root.js";

/**
 * A stamp remembers what something was made from, so that it is made again
 * only when that has changed.
 * @param {string} name
 * @param {string[]} parts
 */
export function isCurrent(name, parts) {
  try {
    return fs.readFileSync(stampFile(name), "utf8") === digest(parts);
  } catch {
    return false;
  }
}

/**
 * @param {string} name
 * @param {string[]} parts
 */
export function stampCurrent(name, parts) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  fs.writeFileSync(stampFile(name), digest(parts));
}

/** @param {string} name */
export function dropStamp(name) {
  fs.rmSync(stampFile(name), { force: true });
}

/** @param {string} name */
function stampFile(name) {
  return path.join(repoRoot, ".cache", `${name}.stamp`);
}

/** @param {string[]} parts */
function digest(parts) {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
