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

const generatedFrom = [
  "prisma/schema.prisma",
  "prisma.config.ts",
  "node_modules/prisma/package.json",
];

/**
 * Generates the Prisma client when it is missing or made from another schema.
 * Two calls in one checkout generate it once.
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<boolean>} true when it was generated
 */
export async function ensureClient({ say = sayOnStdout } = {}) {
  if (isPackaged() || clientIsCurrent()) return false;
  const lockFile = path.join(repoRoot, ".cache/client.lock");
  const onWait = () => say("Another start is preparing the database client; waiting for it …");
  return withLock(lockFile, onWait, async () => {
    if (clientIsCurrent()) return false;
    await step(say, "Preparing the database client", generate);
    return true;
  });
}

async function generate() {
  dropStamp("client");
  const parts = stampParts();
  const prisma = path.join(repoRoot, "node_modules/prisma/build/index.js");
  const { code, output } = await runQuietly(process.execPath, [prisma, "generate"], {
    cwd: repoRoot,
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
  if (code !== 0) {
    throw new LaunchError(
      `The database client could not be generated from prisma/schema.prisma. What Prisma said:\n${lastLines(output)}`,
    );
  }
  stampCurrent("client", parts);
}

function clientIsCurrent() {
  const client = path.join(repoRoot, "prisma/generated/client.ts");
  return fs.existsSync(client) && isCurrent("client", stampParts());
}

function stampParts() {
  return [contentHash(generatedFrom)];
}
