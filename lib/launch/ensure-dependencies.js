import fs from "node:fs";
import path from "node:path";
import { errorCode, errorMessage } from "./error-facts.js";
import { withLock } from "./file-lock.js";
import { LaunchError } from "./launch-error.js";
import { npmCommand } from "./npm-command.js";
import { isPackaged } from "./packaged.js";
import { repoRoot } from "./repo-root.js";
import { lastLines, runQuietly } from "./run-quietly.js";
import { isCurrent, stampCurrent } from "./stamp.js";
import { sayOnStdout, step } from "./step.js";

/**
 * Installs the locked dependencies, tools for building included, when they are
 * missing or differ from package-lock.json. Two calls in one checkout install once.
 * @param {{ say?: (line: string) => void }} [options] `say` prints a progress line (default: stdout)
 * @returns {Promise<boolean>} true when something was installed
 */
export async function ensureDependencies({ say = sayOnStdout } = {}) {
  if (isPackaged() || !dependenciesAreStale()) return false;
  const lockFile = path.join(repoRoot, ".cache/dependencies.lock");
  const onWait = () => say("Another start is installing dependencies; waiting for it …");
  return withLock(lockFile, onWait, async () => {
    if (!dependenciesAreStale()) return false;
    await step(say, "Installing dependencies", install);
    return true;
  });
}

async function install() {
  const { command, args } = npmCommand();
  const { code, output } = await runQuietly(command, [...args, "ci", "--include=dev"], {
    cwd: repoRoot,
  });
  if (code !== 0) {
    throw new LaunchError(
      `The dependencies could not be installed: npm ci failed. Walltime needs the npm registry for this once. What npm said:\n${lastLines(output)}`,
    );
  }
  stampCurrent("installed", installedStamp());
}

function dependenciesAreStale() {
  const locked = readPackages("package-lock.json");
  if (!locked) throw new LaunchError("package-lock.json is missing from this checkout.");
  const installed = readPackages("node_modules/.package-lock.json");
  if (!installed) return true;
  const differing = Object.entries(locked).filter(
    ([place, wanted]) => place !== "" && !isInstalled(place, wanted, installed[place]),
  );
  if (differing.some(([, wanted]) => !wanted.optional)) return true;
  // An optional package made for this platform may have failed to install: try that once, not at every start.
  return (
    differing.some(([, wanted]) => isForThisPlatform(wanted)) &&
    !isCurrent("installed", installedStamp())
  );
}

/**
 * @param {string} place such as node_modules/next
 * @param {{ version?: string, integrity?: string, optional?: boolean }} wanted
 * @param {{ version?: string, integrity?: string } | undefined} found
 */
function isInstalled(place, wanted, found) {
  if (found?.version !== wanted.version || found?.integrity !== wanted.integrity) return false;
  return fs.existsSync(path.join(repoRoot, place, "package.json"));
}

/** @param {{ os?: string[], cpu?: string[], libc?: string[] }} wanted */
function isForThisPlatform({ os, cpu, libc }) {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  return !libc || libc.includes(systemLibc());
}

function systemLibc() {
  /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */
  const report = process.report?.getReport();
  return report?.header?.glibcVersionRuntime ? "glibc" : "musl";
}

function installedStamp() {
  const lock = fs.readFileSync(path.join(repoRoot, "package-lock.json"), "utf8");
  return [process.platform, process.arch, lock];
}

/** @param {string} file */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(repoRoot, file), "utf8")).packages;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw new LaunchError(`${file} cannot be read: ${errorMessage(error)}`);
  }
}
