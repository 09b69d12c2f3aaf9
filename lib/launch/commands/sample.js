import { dataLockFile } from "../data-lock.js";
import { lockHolder } from "../file-lock.js";
import { LaunchError } from "../launch-error.js";
import { runChild } from "../run-child.js";
import { runCommand } from "../run-command.js";
import { typescriptArguments } from "../run-typescript.js";
import { readSettings } from "../settings.js";
import { sayOnStdout } from "../step.js";
import { startWalltime } from "./start.js";

/** `npm run sample`: as `npm start`, with a sample team to look at. */
export function sample() {
  return runCommand(sayOnStdout, async (shutdown) => {
    pointToRunningServer(readSettings(process.env));
    let slug = "";
    const url = await startWalltime(shutdown, async (databaseUrl) => {
      sayOnStdout("Looking for the sample team …");
      slug = await ensureSampleTeam(databaseUrl, shutdown);
    });
    sayOnStdout(`The sample team: ${url}/t/${slug}`);
  });
}

/** @param {import("../settings.js").Settings} settings */
function pointToRunningServer({ databaseUrl, dataDir }) {
  const url = databaseUrl ? null : lockHolder(dataLockFile(dataDir))?.url;
  if (!url) return;
  throw new LaunchError(
    `Walltime is already running on these data at ${url}. Open it and choose the sample team on its first page.`,
  );
}

/**
 * @param {string} databaseUrl
 * @param {import("../shutdown.js").Shutdown} shutdown
 */
async function ensureSampleTeam(databaseUrl, shutdown) {
  const output = await runChild(
    "Making the sample team",
    typescriptArguments("lib/launch/sample-team.ts"),
    { DATABASE_URL: databaseUrl },
    shutdown,
    ["ignore", "pipe", "inherit"],
  );
  return output.trim();
}
