import { writeFileSync } from "node:fs";
import { noOutcome } from "./outcome.js";

const noReason = "no reason given";

/**
 * A Vitest reporter that leaves the outcome where WALLTIME_TEST_OUTCOME says. What fails outside
 * any test (a file that cannot be loaded, a stray rejection) counts as a failure too.
 */
export default class VitestOutcome {
  /**
   * @param {ReadonlyArray<import("vitest/node").TestModule>} modules
   * @param {ReadonlyArray<unknown>} strayErrors
   */
  onTestRunEnd(modules, strayErrors) {
    const outcome = noOutcome();
    outcome.failed += strayErrors.length;
    for (const module of modules) {
      const place = `${module.project.name} ${module.relativeModuleId}`;
      outcome.failed += module.errors().length;
      for (const suite of module.children.allSuites()) {
        outcome.failed += suite.errors().length;
      }
      for (const test of module.children.allTests()) {
        count(outcome, `${place}: ${test.fullName}`, test.result());
      }
    }
    const file = process.env.WALLTIME_TEST_OUTCOME;
    if (file) {
      writeFileSync(file, JSON.stringify(outcome));
    }
  }
}

/**
 * A test without a result counts as failed: the run ended before it could be seen to pass.
 * @param {import("./outcome.js").Outcome} outcome
 * @param {string} name
 * @param {import("vitest/node").TestResult} result
 */
function count(outcome, name, result) {
  if (result.state === "passed") {
    outcome.passed += 1;
  } else if (result.state === "skipped") {
    outcome.skipped.push({ name, reason: result.note ?? noReason });
  } else {
    outcome.failed += 1;
  }
}
