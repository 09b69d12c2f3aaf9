import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode } from "../error-facts.js";
import { isGroupAlive } from "../process-identity.js";
import { repoRoot } from "../repo-root.js";

const gracePeriodMs = 8000;
const lastOutputMs = 1000;
// A killed process is gone when the system gets to it, which a busy machine can put off.
const killedLimitMs = 10_000;
const killedPollMs = 20;

const leftToEachPart = ["NODE_ENV", "FORCE_COLOR"];

/**
 * A part that has been started, in a process group of its own.
 * @typedef {object} RunningPart
 * @property {Promise<{ outcome: import("./outcome.js").Outcome, output: string, seconds: number }>} done
 * @property {() => Promise<void>} stop asks the whole group to end, then makes it
 */

/**
 * @param {import("./parts.js").Part} part
 * @param {string} folder the run's own temporary folder
 * @returns {RunningPart}
 */
export function runPart(part, folder) {
  const startedAt = performance.now();
  const outcomeFile = path.join(folder, `${part.name}.json`);
  const child = spawn(process.execPath, part.command, {
    cwd: repoRoot,
    detached: true,
    env: partEnvironment(folder, outcomeFile),
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));

  /** @type {Promise<{ code: number | null, trouble: string }>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, trouble: error.message }));
    child.once("exit", (code) => resolve({ code, trouble: "" }));
  });
  const outputEnded = new Promise((resolve) => child.once("close", resolve));
  const stop = () => stopGroup(child.pid, ended);
  let late = "";
  const limit = setTimeout(() => {
    late = `\nStopped: it took longer than ${part.limitMinutes} minutes.`;
    stop();
  }, part.limitMinutes * 60_000);

  const done = ended.then(async ({ code, trouble }) => {
    clearTimeout(limit);
    // What a part leaves running would outlive the tests, and might hold its output open.
    await killGroup(child.pid);
    await Promise.race([outputEnded, sleep(lastOutputMs, undefined, { ref: false })]);
    child.stdout.destroy();
    child.stderr.destroy();
    return {
      outcome: readOutcome(part, code, outcomeFile),
      output: Buffer.concat(chunks).toString("utf8").trim() + trouble + late,
      seconds: (performance.now() - startedAt) / 1000,
    };
  });
  return { done, stop };
}

/**
 * @param {string} folder
 * @param {string} outcomeFile
 */
function partEnvironment(folder, outcomeFile) {
  const environment = {
    ...process.env,
    NO_COLOR: "1",
    TMPDIR: folder,
    WALLTIME_TEST_OUTCOME: outcomeFile,
  };
  for (const name of leftToEachPart) Reflect.deleteProperty(environment, name);
  return environment;
}

/**
 * Trouble that no test reported (a crash, no tests at all) counts as one failure.
 * @param {import("./parts.js").Part} part
 * @param {number | null} code
 * @param {string} outcomeFile
 * @returns {import("./outcome.js").Outcome}
 */
function readOutcome(part, code, outcomeFile) {
  if (!part.counts) {
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  }
  if (!existsSync(outcomeFile)) {
    return { passed: 0, failed: 1, skipped: [] };
  }
  const outcome = JSON.parse(readFileSync(outcomeFile, "utf8"));
  const nothingRan = outcome.passed + outcome.failed + outcome.skipped.length === 0;
  if (outcome.failed === 0 && (code !== 0 || nothingRan)) {
    outcome.failed = 1;
  }
  return outcome;
}

/**
 * @param {number | undefined} groupId
 * @param {Promise<unknown>} ended
 */
async function stopGroup(groupId, ended) {
  signalGroup(groupId, "SIGTERM");
  const force = setTimeout(() => signalGroup(groupId, "SIGKILL"), gracePeriodMs);
  await ended;
  clearTimeout(force);
  await killGroup(groupId);
}

/**
 * Ends what is left of a group and waits until it has ended.
 * @param {number | undefined} groupId
 */
async function killGroup(groupId) {
  if (groupId === undefined) {
    return;
  }
  signalGroup(groupId, "SIGKILL");
  const giveUpAt = performance.now() + killedLimitMs;
  while (isGroupAlive(groupId) && performance.now() < giveUpAt) {
    await sleep(killedPollMs);
  }
}

/**
 * @param {number | undefined} groupId
 * @param {NodeJS.Signals} signal
 */
function signalGroup(groupId, signal) {
  if (groupId === undefined) {
    return;
  }
  try {
    process.kill(-groupId, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") {
      throw error;
    }
  }
}
