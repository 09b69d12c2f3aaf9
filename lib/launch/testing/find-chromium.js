import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join } from "node:path";
import { LaunchError } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";

/** @typedef {{ executablePath: string, args: string[], env: Record<string, string> }} FoundChromium */

const installedNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const quietArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
  "--disable-gpu",
];

/**
 * The browser for tests, measures and pictures: `CHROMIUM_PATH`, else a Chromium or Chrome that is
 * installed, else the one that ships inside @sparticuz/chromium, unpacked once into `.cache/`.
 * Throws a LaunchError that says what to do where none of these works.
 * @param {Partial<NodeJS.ProcessEnv>} [environment]
 * @returns {FoundChromium}
 */
export function findChromium(environment = process.env) {
  const args = process.getuid?.() === 0 ? [...quietArgs, "--no-sandbox"] : quietArgs;
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) {
      throw new LaunchError(`CHROMIUM_PATH names ${named}, which does not exist.`);
    }
    return { executablePath: named, args, env: {} };
  }
  const installed = findInstalled(environment.PATH ?? "");
  if (installed) {
    return { executablePath: installed, args, env: {} };
  }
  return packagedChromium(args);
}

/** @param {string} searchPath */
function findInstalled(searchPath) {
  const folders = searchPath.split(delimiter).filter(Boolean);
  const candidates = installedNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  candidates.push("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  // Ubuntu's /usr/bin/chromium-browser may be a script that only asks to install a snap.
  return candidates.find((path) => existsSync(path) && answersToVersion(path));
}

/** @param {string} path */
function answersToVersion(path) {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8", timeout: 10_000 });
  return status === 0 && /Chrom/.test(stdout);
}

/**
 * @param {string[]} args
 * @returns {FoundChromium}
 */
function packagedChromium(args) {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new LaunchError(
      "No Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.",
    );
  }
  const packageFile = join(repoRoot, "node_modules/@sparticuz/chromium/package.json");
  if (!existsSync(packageFile)) {
    throw new LaunchError(
      "No Chromium was found: none is installed, CHROMIUM_PATH is not set and the package @sparticuz/chromium is missing. Run npm ci --include=dev.",
    );
  }
  const { version } = JSON.parse(readFileSync(packageFile, "utf8"));
  const home = join(repoRoot, ".cache", `chromium-${version}`);
  if (!existsSync(home)) {
    unpack(home);
  }
  const executablePath = join(home, "chromium");
  // A sandbox needs a set-uid helper that the package does not ship.
  const sandboxless = args.includes("--no-sandbox") ? args : [...args, "--no-sandbox"];
  return { executablePath, args: sandboxless, env: missingParts(home, executablePath) };
}

/**
 * Unpacks beside the final place and renames, so that a second process never sees half a browser.
 * @param {string} home
 */
function unpack(home) {
  mkdirSync(join(home, ".."), { recursive: true });
  const partial = mkdtempSync(`${home}.`);
  try {
    const script =
      'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();';
    execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: repoRoot,
      // The package unpacks into the temporary folder, and its libraries only where it sees Lambda.
      env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const fontFolders = [join(home, "fonts"), "/usr/share/fonts"];
    writeFileSync(
      join(partial, "fonts.conf"),
      `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${fontFolders
        .map((folder) => `<dir>${folder}</dir>`)
        .join("")}<cachedir>${join(home, "fonts-cache")}</cachedir></fontconfig>\n`,
    );
    renameSync(partial, home);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(home)) {
      throw error;
    }
  }
}

/**
 * Lends the packaged libraries and fonts to a machine that has none of its own.
 * @param {string} home
 * @param {string} executablePath
 */
function missingParts(home, executablePath) {
  /** @type {Record<string, string>} */
  const env = {};
  const { stdout } = spawnSync("ldd", [executablePath], { encoding: "utf8" });
  if (stdout?.includes("not found")) {
    env.LD_LIBRARY_PATH = join(home, "al2023/lib");
  }
  if (!existsSync("/etc/fonts/fonts.conf") || !existsSync("/usr/share/fonts")) {
    env.FONTCONFIG_FILE = join(home, "fonts.conf");
  }
  return env;
}
