import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { LaunchError } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";

/** Where neither a commit nor SOURCE_DATE_EPOCH says when: 1980-01-01. */
const earliest = 315_532_800;

/**
 * Packs a folder so that the same content gives the same bytes, whoever packs it and whenever: entries in
 * the order of their names, of root, with the time of the commit, and readable for everybody.
 * @param {string} draft where the folder is
 * @param {string} name of the folder
 * @param {string} file the archive
 * @param {number} [at] in seconds since 1970
 */
export async function writeArchive(draft, name, file, at = commitTime()) {
  const entries = [name, ...namesIn(draft, name)].sort();
  for (const entry of entries) makeAlike(path.join(draft, entry), at);
  const list = path.join(draft, "entries");
  fs.writeFileSync(list, entries.join("\n"));
  const isGnu = spawnSync("tar", ["--version"], { encoding: "utf8" }).stdout?.includes("GNU");
  const owner = isGnu
    ? ["--format=gnu", "--owner=0", "--group=0", "--numeric-owner"]
    : ["--format=gnutar", "--uid=0", "--gid=0", "--numeric-owner"];
  const drafted = `${file}.${process.pid}`;
  const args = ["-cf", "-", ...owner, "--no-recursion", "-C", draft, "-T", list];
  const tar = spawn("tar", args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  tar.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise((resolve) => {
    tar.once("error", () => resolve(null));
    tar.once("close", resolve);
  });
  await pipeline(tar.stdout, createGzip(), fs.createWriteStream(drafted));
  if ((await ended) !== 0) {
    fs.rmSync(drafted, { force: true });
    throw new LaunchError(`The archive could not be written: ${said || "there is no tar here"}.`);
  }
  fs.renameSync(drafted, file);
}

/**
 * Writes the SHA-256 of a file beside it, as `sha256sum -c` takes it.
 * @param {string} file
 * @returns {Promise<string>} the SHA-256, in hexadecimal
 */
export async function writeDigest(file) {
  const hash = createHash("sha256");
  for await (const chunk of fs.createReadStream(file)) hash.update(chunk);
  const digest = hash.digest("hex");
  fs.writeFileSync(`${file}.sha256`, `${digest}  ${path.basename(file)}\n`);
  return digest;
}

/**
 * What is below a folder; links are names, whatever they lead to.
 * @param {string} draft
 * @param {string} name
 * @returns {string[]}
 */
function namesIn(draft, name) {
  return fs.readdirSync(path.join(draft, name), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${name}/${entry.name}`;
    return entry.isDirectory() ? [inner, ...namesIn(draft, inner)] : [inner];
  });
}

/** @param {string} entry @param {number} at */
function makeAlike(entry, at) {
  const stat = fs.lstatSync(entry);
  if (!stat.isSymbolicLink()) {
    fs.chmodSync(entry, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  }
  fs.lutimesSync(entry, at, at);
}

function commitTime() {
  const given = process.env.SOURCE_DATE_EPOCH;
  const { stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], {
    cwd: repoRoot,
    encoding: "utf8",
  });
  return Number(given || stdout?.trim()) || earliest;
}
