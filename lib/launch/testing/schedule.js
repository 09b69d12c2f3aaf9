import { limitTo } from "./limit-to.js";
import { formatOutcome } from "./outcome.js";
import { runPart } from "./run-part.js";

/** As many as the smallest machine has cores: a third part took no less time, and made each slower. */
const slots = 2;

/**
 * @typedef {object} Run
 * @property {string} folder the run's own temporary folder
 * @property {AbortSignal} aborted stops what runs and starts nothing more
 * @property {(text: string) => void} say
 */

/**
 * Runs the parts, two at a time, in their order as far as what they wait for allows. Says a line
 * about each, and the whole output of those that failed.
 * @param {import("./parts.js").Part[]} parts each one after those it waits for
 * @param {Run} run
 * @returns {Promise<import("./outcome.js").Outcome[]>}
 */
export async function schedule(parts, run) {
  const inSlot = limitTo(slots);
  /** @type {Map<string, Promise<import("./outcome.js").Outcome>>} */
  const outcomes = new Map();
  for (const part of parts) {
    const needed = part.after.map((name) => outcomes.get(name));
    const outcome = Promise.all(needed).then((before) => {
      if (!part.anyway && before.some((needed) => needed && needed.failed > 0)) {
        run.say(`${part.what}: not run, because ${part.after.join(" and ")} failed`);
        return failedOnce();
      }
      return inSlot(() => runToEnd(part, run));
    });
    outcomes.set(part.name, outcome);
  }
  return Promise.all(outcomes.values());
}

/**
 * @param {import("./parts.js").Part} part
 * @param {Run} run
 */
async function runToEnd(part, { folder, aborted, say }) {
  if (aborted.aborted) {
    return failedOnce();
  }
  say(`${part.what} …`);
  const running = runPart(part, folder);
  aborted.addEventListener("abort", running.stop);
  const { outcome, output, seconds } = await running.done;
  aborted.removeEventListener("abort", running.stop);
  if (outcome.failed > 0 && !aborted.aborted) {
    say(`\n──── ${part.what}: what it printed ────\n${output}\n────`);
  }
  say(`${part.what}: ${formatOutcome(outcome)} (${Math.round(seconds)} s)`);
  return outcome;
}

/** @returns {import("./outcome.js").Outcome} */
function failedOnce() {
  return { passed: 0, failed: 1, skipped: [] };
}
