import path from "node:path";
import { lockData } from "./data-lock.js";
import { keepLogSmall } from "./keep-log-small.js";
import { LaunchError } from "./launch-error.js";
import { refuseOtherDatabase } from "./same-database.js";
import { step } from "./step.js";

/**
 * Takes the embedded database's data for this process, before anything slow.
 * @param {import("./settings.js").Settings} settings
 * @param {import("./shutdown.js").Shutdown} shutdown
 * @returns {import("./file-lock.js").FileLock | null} null when DATABASE_URL names another PostgreSQL
 */
export function claimData(settings, shutdown) {
  if (settings.databaseUrl) return null;
  const lock = lockData(settings.dataDir);
  shutdown.add(lock.release);
  return lock;
}

/**
 * Starts the embedded PostgreSQL, or checks the one that DATABASE_URL names,
 * and brings its tables up to date.
 * @param {import("./settings.js").Settings} settings
 * @param {import("./file-lock.js").FileLock | null} lock
 * @param {import("./shutdown.js").Shutdown} shutdown
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its connection string
 */
export async function openDatabase(settings, lock, shutdown, say) {
  const { checkDatabase } = await import("./check-database.js");
  const { migrate } = await import("./postgres/migrate.js");
  if (!lock && !settings.databaseUrl) throw new Error("Without its data folder there is a URL.");
  const databaseUrl = lock
    ? await startEmbedded(settings, lock, shutdown, say)
    : String(settings.databaseUrl);
  if (!lock) await checkOthers(await checkDatabase(databaseUrl), settings, say);
  await migrate({
    databaseUrl,
    onPending: (names) => say(`Updating the database (${names.length} to apply) …`),
  });
  return databaseUrl;
}

/**
 * Makes sure that the further addresses lead to the same database. A replica that is away is no reason not
 * to start: it is asked again while Walltime runs.
 * @param {import("./same-database.js").DatabaseIdentity} own
 * @param {import("./settings.js").Settings} settings
 * @param {(line: string) => void} say
 */
async function checkOthers(own, { directUrl, replicaUrl }, say) {
  const { checkDatabase } = await import("./check-database.js");
  if (directUrl) {
    const direct = await checkDatabase(directUrl, "DATABASE_DIRECT_URL");
    refuseOtherDatabase(own, direct, "DATABASE_DIRECT_URL", "the same database, past PgBouncer");
  }
  if (!replicaUrl) return;
  const copy = await checkDatabase(replicaUrl, "DATABASE_REPLICA_URL").catch((error) => {
    if (!(error instanceof LaunchError)) throw error;
    say(`${error.message} Until it answers everything is read from DATABASE_URL.`);
    return null;
  });
  if (copy === null) return;
  refuseOtherDatabase(own, copy, "DATABASE_REPLICA_URL", "its streaming replica");
}

/**
 * Starts the embedded PostgreSQL, which stops with this process.
 * @param {import("./settings.js").Settings} settings
 * @param {import("./file-lock.js").FileLock} lock
 * @param {import("./shutdown.js").Shutdown} shutdown
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the connection string of Walltime's database on it
 */
export async function startEmbedded({ dataDir }, lock, shutdown, say) {
  const { keepDatabaseRunning } = await import("./postgres/keep-running.js");
  const { server, stop } = await step(say, "Starting the database", () =>
    keepDatabaseRunning({ dataDir, lock, say }),
  );
  shutdown.add(stop);
  shutdown.add(keepLogSmall(path.join(server.dir, "postgres.log")));
  if (server.accountName) {
    say(`The database runs as the user ${server.accountName}; its data are in ${server.dir}`);
  }
  await server.createDatabase("walltime");
  return server.url("walltime");
}
