import fs from "node:fs";
import path from "node:path";
import { dataLockFile } from "../data-lock.js";
import { lockHolder } from "../file-lock.js";
import { LaunchError } from "../launch-error.js";
import { claimData, startEmbedded } from "../open-database.js";

/**
 * The database of these settings, for a command beside the server: the one that DATABASE_URL
 * names, else the embedded one, which is started for this command where no server runs on it.
 * @param {import("../settings.js").Settings} settings
 * @param {import("../shutdown.js").Shutdown} shutdown
 * @param {(line: string) => void} say
 * @param {{ makesNone?: boolean }} [options] `makesNone`: refuse a data folder without a database, and make none
 * @returns {Promise<string>} its connection string
 */
export async function reachDatabase(settings, shutdown, say, { makesNone = false } = {}) {
  if (settings.databaseUrl) {
    const { checkDatabase } = await import("../check-database.js");
    await checkDatabase(settings.databaseUrl);
    return settings.databaseUrl;
  }
  if (lockHolder(dataLockFile(settings.dataDir))) return runningDatabase(settings.dataDir);
  if (makesNone) {
    const { expectData } = await import("../postgres/data-place.js");
    expectData(settings.dataDir);
  }
  const lock = claimData(settings, shutdown);
  if (lock === null) throw new Error("Without a URL there is a data folder.");
  return startEmbedded(settings, lock, shutdown, say);
}

/** @param {string} dataDir */
async function runningDatabase(dataDir) {
  const { dataPlace } = await import("../postgres/data-place.js");
  const { clusterSecret, clusterUser } = await import("../postgres/cluster.js");
  const place = dataPlace(dataDir);
  const port = readPort(path.join(place.clusterDir, "postmaster.pid"));
  if (port === null) {
    throw new LaunchError("Walltime is just starting on these data. Try again in a moment.");
  }
  return `postgresql://${clusterUser}:${clusterSecret(place.dir)}@127.0.0.1:${port}/walltime`;
}

/**
 * PostgreSQL writes its port on line 4 of its file and its state on line 8.
 * @param {string} file
 */
function readPort(file) {
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return lines[7]?.trim() === "ready" ? Number(lines[3]) : null;
}
