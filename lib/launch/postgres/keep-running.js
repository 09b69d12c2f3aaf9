import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isFull } from "../folder-trouble.js";
import { describeFailure, LaunchError } from "../launch-error.js";
import { sayOnStderr } from "../step.js";
import { startEmbeddedServer } from "./embedded-server.js";

const firstPauseMs = 200;
const slowestPauseMs = 10_000;
/** A database that stayed up so long is started again at once when it ends. */
const steadyMs = 60_000;
/** Less is a full disk: PostgreSQL's log grows by files of this size, and one is made at each start. */
const leastRoom = 16 * 1024 * 1024;

/**
 * Starts the embedded PostgreSQL and starts it again, at the same address, whenever it ends without
 * being asked to: who uses it goes on without a restart. Where it will not start, as on a full disk,
 * it is tried more and more slowly for as long as this process lives, and the reason is told: here,
 * and to the app (lib/db/embedded-trouble.ts), as `globalThis.walltimeEmbedded`.
 * @param {Parameters<typeof startEmbeddedServer>[0] & { lock: import("../file-lock.js").FileLock }} options with the lock that stays while it is down
 * @returns {Promise<{ server: import("./embedded-server.js").EmbeddedServer, stop: () => Promise<void> }>}
 */
export async function keepDatabaseRunning(options) {
  let server = await startEmbeddedServer(options).catch((error) => {
    if (!isFull(error)) throw error;
    throw new LaunchError(
      `The database cannot start: the disk that holds ${options.dataDir} is full. Make room there, then start again.`,
    );
  });
  let startedAt = performance.now();
  let pauseMs = 0;
  let said = "";
  const stopping = new AbortController();
  /** @type {Promise<void>} */
  let restarting = Promise.resolve();

  const startAgain = async () => {
    if (performance.now() - startedAt > steadyMs) {
      pauseMs = 0;
      said = "";
    }
    tellApp({ isFull: hasNoRoom(server.dir) });
    sayOnStderr(
      `The database has stopped by itself. Why stands in ${server.dir}/postgres.log. Starting it again …`,
    );
    const again = await tryToStart();
    if (again === null) return;
    if (stopping.signal.aborted) return again.stop();
    server = again;
    startedAt = performance.now();
    tellApp(null);
    watch();
    sayOnStderr("The database runs again.");
  };

  const tryToStart = async () => {
    for (;;) {
      await sleep(pauseMs, null, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return null;
      pauseMs = Math.min(Math.max(firstPauseMs, 2 * pauseMs), slowestPauseMs);
      try {
        return await startEmbeddedServer({ ...options, fresh: false, port: server.port });
      } catch (error) {
        notStarted(error);
      }
    }
  };

  /** @param {unknown} error */
  const notStarted = (error) => {
    const hasFilled = isFull(error) || hasNoRoom(server.dir);
    tellApp({ isFull: hasFilled });
    // What is left of the old one may take a moment to go: that is not worth a word.
    if (pauseMs < 1_000) return;
    const reason = hasFilled
      ? `The database cannot start: the disk that holds ${server.dir} is full. Make room, and it starts by itself.`
      : `${describeFailure(error)}\nIt is tried again until it starts.`;
    if (said !== kindOf(reason)) sayOnStderr(reason);
    said = kindOf(reason);
  };

  const watch = () => {
    server.exited.then(() => {
      if (!stopping.signal.aborted) restarting = startAgain();
    });
  };

  watch();
  const stop = async () => {
    stopping.abort();
    // What came too late to be used may not stop in order; this process takes it along.
    await restarting.catch(() => {});
    await server.stop();
  };
  return { server, stop };
}

/** @param {{ isFull: boolean } | null} trouble null while it runs */
function tellApp(trouble) {
  Object.assign(globalThis, { walltimeEmbedded: trouble });
}

/** @param {string} folder */
function hasNoRoom(folder) {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize < leastRoom;
  } catch {
    return false;
  }
}

/**
 * A reason without its times and numbers, which differ each time.
 * @param {string} reason
 */
function kindOf(reason) {
  return reason.replace(/\d+/g, "");
}
