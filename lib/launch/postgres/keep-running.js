import { setTimeout as sleep } from "node:timers/promises";
import { describeFailure } from "../launch-error.js";
import { sayOnStderr } from "../step.js";
import { startEmbeddedServer } from "./embedded-server.js";

const firstPauseMs = 200;
const slowestPauseMs = 5_000;
const patienceMs = 60_000;
/** So often within the patience, a database that dies at once is not started for ever. */
const maxStarts = 8;

/**
 * Starts the embedded PostgreSQL and starts it again, at the same address, whenever it ends without
 * being asked to: who uses it goes on without a restart. Where it will not start for a minute, the
 * reason is told and `giveUp` is called.
 * @param {Parameters<typeof startEmbeddedServer>[0]} options
 * @param {() => void} giveUp
 * @returns {Promise<{ server: import("./embedded-server.js").EmbeddedServer, stop: () => Promise<void> }>}
 */
export async function keepDatabaseRunning(options, giveUp) {
  let server = await startEmbeddedServer(options);
  let isStopping = false;
  /** @type {number[]} */
  let starts = [];
  /** @type {Promise<void>} */
  let restarting = Promise.resolve();

  const startAgain = async () => {
    sayOnStderr(
      `The database has stopped by itself. Why stands in ${server.dir}/postgres.log. Starting it again …`,
    );
    starts = [...starts.filter((at) => at > Date.now() - patienceMs), Date.now()];
    const again = starts.length > maxStarts ? null : await tryToStart();
    if (isStopping) return void (await again?.stop());
    if (again === null) {
      sayOnStderr("The database does not stay up, so Walltime stops. Start it again to carry on.");
      // Not waited for: giving up stops what waits for this.
      giveUp();
      return;
    }
    server = again;
    watch();
    sayOnStderr("The database runs again.");
  };

  const tryToStart = async () => {
    const until = Date.now() + patienceMs;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, slowestPauseMs)) {
      if (isStopping) return null;
      try {
        return await startEmbeddedServer({ ...options, fresh: false, port: server.port });
      } catch (error) {
        // What is left of the old one may take a moment to go.
        if (Date.now() > until) {
          sayOnStderr(describeFailure(error));
          return null;
        }
      }
      await sleep(pauseMs);
    }
  };

  const watch = () => {
    server.exited.then(() => {
      if (!isStopping) restarting = startAgain();
    });
  };

  watch();
  const stop = async () => {
    isStopping = true;
    await restarting;
    await server.stop();
  };
  return { server, stop };
}
