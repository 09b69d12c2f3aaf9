import fs from "node:fs";
import path from "node:path";
import { errorCode } from "./error-facts.js";

/** What a file system says that knows no owners, or does not let root change them. */
const noOwners = ["EPERM", "EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"];

/**
 * Makes a folder with those above it. Node's own way never ends where a folder that is there admits
 * none inside it and says that it is missing, as /proc does.
 * @param {string} dir
 * @returns {boolean} whether it was made
 */
export function makeFolder(dir) {
  if (isFolder(dir)) return false;
  const parent = path.dirname(dir);
  if (!fs.existsSync(parent)) makeFolder(parent);
  try {
    fs.mkdirSync(dir);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST" && isFolder(dir)) return false;
    throw error;
  }
}

/** @param {string} dir */
function isFolder(dir) {
  return fs.statSync(dir, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Gives a folder that was just made to somebody; never what a link leads to that has taken its place.
 * @param {string} dir
 * @param {{ uid: number, gid: number }} ids
 */
export function giveFolder(dir, { uid, gid }) {
  const { O_RDONLY, O_DIRECTORY, O_NOFOLLOW } = fs.constants;
  const opened = fs.openSync(dir, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    fs.fchownSync(opened, uid, gid);
  } finally {
    fs.closeSync(opened);
  }
}

/**
 * Writes a new file, in place of whatever has its name: a link there leads nowhere.
 * @param {string} file
 * @param {string} text
 * @param {number} [mode]
 */
export function writeNewFile(file, text, mode = 0o666) {
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, text, { flag: "wx", mode });
}

/**
 * What root makes in somebody's folder belongs to them, so that they can go on with it.
 * @param {string} made a file or a folder
 */
export function giveToOwner(made) {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = fs.statSync(path.dirname(made));
  if (uid === 0) return;
  try {
    fs.lchownSync(made, uid, gid);
  } catch (error) {
    if (!noOwners.includes(errorCode(error) ?? "")) throw error;
  }
}
