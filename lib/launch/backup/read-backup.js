import { createHash } from "node:crypto";
import fs from "node:fs";
import { createGunzip } from "node:zlib";
import { errorCode, errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";

export const firstLine = "walltime-backup 1";
const tableStart = "table ";
const checksumStart = "sha256 ";
const endOfRows = Buffer.from("\\.\n");
const newline = "\n".charCodeAt(0);

/**
 * @typedef {object} BackupHeader
 * @property {string} madeAt
 * @property {string} walltime the version that made it
 * @property {string} postgres
 * @property {string | null} team the address of the only team in it; null: all there is
 * @property {{ name: string, checksum: string }[]} migrations
 * @property {Record<string, number>} sequences
 */

/**
 * @typedef {{ header: BackupHeader }
 *   | { table: import("./backup-tables.js").BackupTable }
 *   | { rows: Buffer }} BackupPart
 */

/**
 * A backup's header, then each table and behind it its rows in pieces of whole lines. Throws a
 * LaunchError where the file is no backup or is damaged; what is damaged may only show at the end.
 * @param {string} file
 * @returns {AsyncGenerator<BackupPart>}
 */
export async function* readBackup(file) {
  const reader = new LineReader(file);
  if ((await reader.line()) !== firstLine) {
    throw new LaunchError(`${file} is not a backup of Walltime that this version can read.`);
  }
  yield { header: parsed(file, await reader.line()) };
  for (;;) {
    const hash = reader.hashSoFar();
    const line = await reader.line();
    if (line.startsWith(tableStart)) {
      yield { table: parsed(file, line.slice(tableStart.length)) };
      for await (const rows of reader.rows()) yield { rows };
    } else if (line.startsWith(checksumStart)) {
      if (line.slice(checksumStart.length) !== hash || !(await reader.isAtEnd())) {
        throw damaged(file, "its content does not agree with its checksum");
      }
      return;
    } else {
      throw damaged(file, "a line in it is none of a backup");
    }
  }
}

/**
 * Reads a backup to its end, so that a damaged one is refused before anything is written.
 * @param {string} file
 * @returns {Promise<BackupHeader>}
 */
export async function verifyBackup(file) {
  /** @type {BackupHeader | null} */
  let found = null;
  for await (const part of readBackup(file)) {
    if ("header" in part) found = part.header;
  }
  if (found === null) throw damaged(file, "it has no header");
  return found;
}

class LineReader {
  #file;
  #chunks;
  #hash = createHash("sha256");
  #rest = Buffer.alloc(0);

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    const input = fs.createReadStream(file);
    const unpacked = input.pipe(createGunzip());
    input.once("error", (error) => unpacked.destroy(error));
    this.#chunks = unpacked[Symbol.asyncIterator]();
  }

  hashSoFar() {
    return this.#hash.copy().digest("hex");
  }

  /** The next line without its end. */
  async line() {
    let end = this.#rest.indexOf(newline);
    while (end === -1) {
      if (!(await this.#more())) throw damaged(this.#file, "it ends too early");
      end = this.#rest.indexOf(newline);
    }
    return this.#take(end + 1).toString("utf8", 0, end);
  }

  /** Pieces of whole lines down to the end of a table. */
  async *rows() {
    for (;;) {
      if (this.#rest.subarray(0, endOfRows.length).equals(endOfRows)) {
        this.#take(endOfRows.length);
        return;
      }
      const end = this.#rest.indexOf("\n\\.\n");
      const whole = end === -1 ? this.#rest.lastIndexOf(newline) : end;
      if (whole >= 0) yield this.#take(whole + 1);
      else if (!(await this.#more())) throw damaged(this.#file, "it ends too early");
    }
  }

  async isAtEnd() {
    return this.#rest.length === 0 && !(await this.#more());
  }

  async #more() {
    const next = await this.#chunks.next().catch((error) => {
      throw unreadable(this.#file, error) ?? damaged(this.#file, errorMessage(error));
    });
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }

  /** @param {number} length */
  #take(length) {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#hash.update(taken);
    return taken;
  }
}

/**
 * @param {string} file
 * @param {string} line
 */
function parsed(file, line) {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged(file, "a line in it cannot be read");
  }
}

/**
 * What the system has against reading a file, which says nothing of what is in it.
 * @param {string} file
 * @param {unknown} error
 */
function unreadable(file, error) {
  if (!(error instanceof Error) || !("syscall" in error)) return null;
  const code = errorCode(error) ?? "";
  if (code === "ENOENT" || code === "ENOTDIR") return new LaunchError(`There is no file ${file}.`);
  if (code === "EISDIR") return new LaunchError(`${file} is a folder. Name a backup in it.`);
  const why =
    code === "EACCES" ? "it or a folder above is closed to the user who runs this" : error.message;
  return new LaunchError(`${file} cannot be read: ${why}. Nothing was restored.`);
}

/**
 * @param {string} file
 * @param {string} why
 */
function damaged(file, why) {
  return new LaunchError(
    `${file} is damaged (${why}), so nothing was restored. Take another copy of it, or an earlier backup.`,
  );
}
