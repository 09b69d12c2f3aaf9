import { LaunchError } from "../launch-error.js";

// npm passes on a Ctrl-C that the terminal has sent us as well: two within this time are one.
const sameRequestMs = 1000;
const parentCheckMs = 500;

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * @typedef {object} Interruption
 * @property {AbortSignal} signal
 * @property {Promise<never>} rejected rejects when the signal aborts
 * @property {number | null} exitCode what the process ends with once it was interrupted
 */

/**
 * Turns the first SIGINT, SIGTERM or SIGHUP into an abort; the second one ends the process at once.
 * @param {() => void} atOnce what even the second one must still do
 * @returns {Interruption}
 */
export function listenForInterruption(atOnce) {
  const controller = new AbortController();
  /** @type {Promise<never>} */
  const rejected = new Promise((_, reject) => {
    controller.signal.addEventListener("abort", () => reject(new LaunchError("Stopped.")));
  });
  // Nobody need be waiting when it happens.
  rejected.catch(() => undefined);
  /** @type {Interruption} */
  const interruption = { signal: controller.signal, rejected, exitCode: null };
  let since = 0;
  /** @param {number} exitCode */
  const interrupt = (exitCode) => {
    if (interruption.exitCode === null) {
      since = performance.now();
      interruption.exitCode = exitCode;
      controller.abort();
    } else if (performance.now() - since > sameRequestMs) {
      atOnce();
      process.exit(exitCode);
    }
  };
  for (const [name, exitCode] of Object.entries(exitCodes)) {
    process.on(name, () => interrupt(exitCode));
  }
  if (process.env.npm_lifecycle_event) onParentEnd(() => interrupt(exitCodes.SIGTERM));
  return interruption;
}

/**
 * npm runs a script through a shell, and a SIGTERM to npm ends the shell without reaching us.
 * @param {() => void} react
 */
function onParentEnd(react) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    react();
  }, parentCheckMs);
  watch.unref();
}
