import { existsSync } from "node:fs";
import path from "node:path";
import { ensureClient } from "../ensure-client.js";
import { ensureDependencies } from "../ensure-dependencies.js";
import { describeFailure } from "../launch-error.js";
import { repoRoot } from "../repo-root.js";
import { sayOnStderr, sayOnStdout } from "../step.js";
import { chooseParts } from "./choose-parts.js";
import { listenForInterruption } from "./interruption.js";
import { askAboutVulnerabilities } from "./known-vulnerabilities.js";
import { addOutcomes, formatOutcome } from "./outcome.js";
import { makeRunFolder, removeRunFolder } from "./run-folder.js";
import { schedule } from "./schedule.js";

const auditLimitMs = 30_000;

/**
 * Runs all tests, or the parts named by the arguments, and ends the process: 0 only when
 * everything passed. The last line printed is the outcome over all parts.
 * @param {string[]} args names of parts, then file patterns for them
 */
export async function runTests(args) {
  // Who read the output may be gone while there is still something to stop.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const folder = makeRunFolder();
  const interruption = listenForInterruption(() => removeRunFolder(folder));
  let outcome;
  try {
    const parts = chooseParts(args);
    sayWhatIsMissing();
    await Promise.race([prepare(), interruption.rejected]);
    // Only told: what somebody finds out about a package must not fail a test of this code.
    const audit = args.length === 0 ? askAboutVulnerabilities(auditLimitMs) : null;
    outcome = addOutcomes(
      await schedule(parts, { folder, aborted: interruption.signal, say: sayOnStdout }),
    );
    if (audit) sayOnStdout((await audit).line);
  } catch (error) {
    sayOnStderr(describeFailure(error));
    outcome = { passed: 0, failed: 1, skipped: [] };
  }
  removeRunFolder(folder);
  if (interruption.exitCode !== null) {
    sayOnStderr("Interrupted: everything the tests had started is stopped.");
  }
  for (const { name, reason } of outcome.skipped) {
    sayOnStdout(`skipped: ${name} (${reason})`);
  }
  for (const { name, reason } of outcome.unsteady ?? []) {
    sayOnStdout(`passed only when tried again: ${name} (${reason})`);
  }
  sayOnStdout(formatOutcome(outcome));
  process.exit(interruption.exitCode ?? Number(outcome.failed > 0));
}

async function prepare() {
  await ensureDependencies();
  await ensureClient();
}

/** The published record is no part of the checkout. */
function sayWhatIsMissing() {
  const folder = path.resolve(repoRoot, process.env.WALLTIME_REFERENCE_DATA ?? "../shared/data");
  if (!existsSync(folder)) {
    sayOnStdout(
      `The published record is not in ${folder}: the tests that need it are skipped. WALLTIME_REFERENCE_DATA says where it is.`,
    );
  }
}
