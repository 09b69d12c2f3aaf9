import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { lockData } from "../data-lock.js";
import { logLimitBytes } from "../keep-log-small.js";
import { LaunchError } from "../launch-error.js";
import { giveToOwner, writeNewFile } from "../make-folder.js";
import { clusterSecret, clusterUser, ensureCluster } from "./cluster.js";
import { dataPlace } from "./data-place.js";
import { clearLeftovers } from "./leftovers.js";
import { postgresBinaries } from "./postgres-binaries.js";
import { isReady, spawnPostgres, stopPostgres } from "./postgres-process.js";

const mebibyte = 1024 * 1024;
const portAttempts = 5;

/**
 * @typedef {object} EmbeddedServer
 * @property {number} port
 * @property {number} pid
 * @property {string} dir where the data are
 * @property {string | null} accountName the account PostgreSQL runs as, when it is not ours
 * @property {(databaseName: string) => string} url connection string of a database on it
 * @property {(databaseName: string) => Promise<boolean>} createDatabase makes it when missing; true when made
 * @property {Promise<{ code: number | null, signal: string | null }>} exited settles when PostgreSQL is gone, asked for or not
 * @property {() => Promise<void>} stop "fast" shutdown: does not wait for idle clients
 */

/**
 * Starts the embedded PostgreSQL on a free port of 127.0.0.1, making the
 * cluster first when there is none. It ends with this process.
 * @param {object} options
 * @param {string} options.dataDir absolute or relative to the checkout
 * @param {boolean} [options.fresh] throw away the database in dataDir first
 * @param {Record<string, string>} [options.settings] PostgreSQL settings on top of ours, such as { fsync: "off" }
 * @param {import("../file-lock.js").FileLock} [options.lock] the lock on dataDir, when the caller has it already
 * @param {number} [options.port] instead of a free one
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<EmbeddedServer>}
 */
export async function startEmbeddedServer({
  dataDir,
  fresh,
  settings,
  lock,
  port: wantedPort,
  say = () => {},
}) {
  const ownLock = lock ? null : lockData(dataDir);
  try {
    const place = dataPlace(dataDir);
    const bin = postgresBinaries(place.account);
    await clearLeftovers(place.clusterDir, say);
    if (fresh) fs.rmSync(place.clusterDir, { recursive: true, force: true });
    ensureCluster(place, bin);
    const { child, port, exited } = await startPostgres(place, bin, settings, wantedPort);
    return runningServer({ child, port, exited, place, release: () => ownLock?.release() });
  } catch (error) {
    ownLock?.release();
    throw error;
  }
}

/**
 * @param {object} running
 * @param {import("node:child_process").ChildProcess} running.child
 * @param {number} running.port
 * @param {EmbeddedServer["exited"]} running.exited
 * @param {import("./data-place.js").DataPlace} running.place
 * @param {() => void} running.release
 * @returns {EmbeddedServer}
 */
function runningServer({ child, port, exited, place, release }) {
  if (child.pid === undefined) throw new Error("A server that answers has a process.");
  const secret = clusterSecret(place.dir);
  /** @param {string} databaseName */
  const url = (databaseName) =>
    `postgresql://${clusterUser}:${secret}@127.0.0.1:${port}/${databaseName}`;
  return {
    port,
    pid: child.pid,
    dir: place.dir,
    accountName: place.account?.name ?? null,
    url,
    exited,
    createDatabase: (databaseName) => createDatabase(url("postgres"), databaseName),
    stop: async () => {
      await stopPostgres(child, exited);
      release();
    },
  };
}

/**
 * @param {import("./data-place.js").DataPlace} place
 * @param {string} bin
 * @param {Record<string, string>} [settings]
 * @param {number} [wantedPort]
 */
async function startPostgres(place, bin, settings = {}, wantedPort) {
  const logFile = path.join(place.dir, "postgres.log");
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort());
    const logStart = openLog(logFile);
    const { child, exited } = spawnPostgres(
      place,
      bin,
      { ...ourSettings(port), ...settings },
      logFile,
    );
    if (await isReady(place.clusterDir, child, exited)) return { child, port, exited };
    const said = fs.readFileSync(logFile).subarray(logStart).toString("utf8").trim();
    if (!wantedPort && attempt < portAttempts && said.includes("Address already in use")) continue;
    throw new LaunchError(
      `The database in ${place.dir} did not start. What PostgreSQL said (all of it is in ${logFile}):\n${said.split("\n").slice(-12).join("\n")}`,
    );
  }
}

/** @param {number} port */
function ourSettings(port) {
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "60",
    shared_buffers: `${sharedBuffersMb()}MB`,
    work_mem: "16MB",
    maintenance_work_mem: "64MB",
    max_wal_size: "1GB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
  };
}

/** An eighth of the memory, within what a small and a large machine can use. */
function sharedBuffersMb() {
  return Math.round(Math.min(512, Math.max(128, os.totalmem() / mebibyte / 8)));
}

/**
 * @param {string} adminUrl
 * @param {string} databaseName
 */
async function createDatabase(adminUrl, databaseName) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("select from pg_database where datname = $1", [databaseName]);
    if (found.rowCount) return false;
    await client.query(`create database ${client.escapeIdentifier(databaseName)}`);
    return true;
  } finally {
    await client.end();
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/**
 * @param {string} logFile
 * @returns {number} where new lines will start
 */
function openLog(logFile) {
  // Root writes into no file that somebody's link leads to.
  const isLink = fs.lstatSync(logFile, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink && process.getuid?.() === 0) fs.rmSync(logFile);
  const size = fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < logLimitBytes) {
    if (size === 0) newLog(logFile);
    return size;
  }
  fs.renameSync(logFile, `${logFile}.1`);
  newLog(logFile);
  return 0;
}

/** @param {string} logFile */
function newLog(logFile) {
  writeNewFile(logFile, "", 0o600);
  giveToOwner(logFile);
}
