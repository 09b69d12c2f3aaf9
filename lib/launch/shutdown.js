import { errorMessage } from "./error-facts.js";
import { sayOnStderr } from "./step.js";

// npm passes on a Ctrl-C that the terminal has sent us as well: two within this time are one.
const sameRequestMs = 1_000;
const parentCheckMs = 200;

/**
 * What a stop has to undo, last started first.
 * @typedef {object} Shutdown
 * @property {(stop: () => Promise<void> | void) => void} add
 * @property {(exitCode: number) => Promise<never>} run stops everything and ends the process
 */

/**
 * Answers Ctrl-C, SIGTERM and the closing of the terminal with an orderly stop
 * and exit code 0. Asked again, it ends at once.
 * @param {(line: string) => void} say
 * @returns {Shutdown}
 */
export function prepareShutdown(say) {
  /** @type {(() => Promise<void> | void)[]} */
  const stops = [];
  /** @type {number | null} */
  let stoppingSince = null;

  /** @type {Shutdown["run"]} */
  const run = async (exitCode) => {
    stoppingSince ??= performance.now();
    // Whatever loses its connection now does so because we cut it.
    process.on("uncaughtException", () => {});
    process.on("unhandledRejection", () => {});
    for (const stop of stops.splice(0).reverse()) {
      try {
        await stop();
      } catch (error) {
        sayOnStderr(`While stopping: ${errorMessage(error)}`);
      }
    }
    process.exit(exitCode);
  };

  const onRequest = () => {
    if (stoppingSince === null) {
      say("Stopping …");
      run(0);
    } else if (performance.now() - stoppingSince > sameRequestMs) {
      process.exit(1);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onRequest);
  if (process.env.npm_lifecycle_event) {
    // Whoever asked for the stop may end before us: no second request.
    onParentGone(() => stoppingSince === null && onRequest());
  }
  return { add: (stop) => stops.push(stop), run };
}

/**
 * npm passes signals on to a shell between it and us, and some shells end without passing them on.
 * @param {() => void} react
 */
function onParentGone(react) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, parentCheckMs);
  timer.unref();
}
