import fs from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.js";
import { withLock } from "./file-lock.js";
import { LaunchError } from "./launch-error.js";
import { isPackaged } from "./packaged.js";
import { repoRoot } from "./repo-root.js";
import { lastLines, runQuietly } from "./run-quietly.js";
import { dropStamp, isCurrent, stampCurrent } from "./stamp.js";
import { sayOnStdout, step } from "./step.js";

const builtFrom = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "public",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

// next.config.js reads the same variable.
const distDir = process.env.WALLTIME_DIST_DIR ?? ".next";
const stampName = `build-${distDir.replaceAll(/[^a-z0-9]+/gi, "-")}`;

/**
 * Builds the app (`next build`) when the build is missing or stale. Two calls
 * in one checkout build once. Needs the dependencies and the database client.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<boolean>} true when it was built
 */
export async function ensureBuild({ say = sayOnStdout } = {}) {
  if (isPackaged() || buildIsCurrent()) return false;
  const lockFile = path.join(repoRoot, ".cache/build.lock");
  const onWait = () => say("Another start is building; waiting for it …");
  return withLock(lockFile, onWait, async () => {
    if (buildIsCurrent()) return false;
    await step(say, "Building", build);
    return true;
  });
}

async function build() {
  dropStamp(stampName);
  // Taken before building: what changes meanwhile may or may not be in the build.
  const sources = sourceHash();
  const next = path.join(repoRoot, "node_modules/next/dist/bin/next");
  const { code, output } = await runQuietly(process.execPath, [next, "build"], {
    cwd: repoRoot,
    env: {
      ...sameEverywhere(sources),
      ...process.env,
      ...{ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
    },
  });
  if (code !== 0) {
    throw new LaunchError(
      `Walltime could not be built. What the build said:\n${lastLines(output, 60)}`,
    );
  }
  stampCurrent(stampName, [sources, buildId() ?? ""]);
}

/**
 * Settings that make builds of the same sources answer each other's pages, on whichever machine they
 * were made: left to itself each build gives forms names that only it knows, and an id at which
 * browsers load the page again. Next.js would also encrypt with this key what actions written within
 * a page take along; there are none, so nothing secret hangs on it.
 * @param {string} sources their SHA-256, in hexadecimal
 */
export function sameEverywhere(sources) {
  return {
    // next.config.js reads it.
    WALLTIME_BUILD_ID: sources.slice(0, 20),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.from(sources, "hex").toString("base64"),
  };
}

function buildIsCurrent() {
  const id = buildId();
  return id !== null && isCurrent(stampName, [sourceHash(), id]);
}

/** Commands and tests under lib/launch are no part of the built app. */
function sourceHash() {
  return contentHash(builtFrom, (file) => !file.startsWith(path.join("lib", "launch") + path.sep));
}

function buildId() {
  try {
    return fs.readFileSync(path.join(repoRoot, distDir, "BUILD_ID"), "utf8");
  } catch {
    return null;
  }
}
