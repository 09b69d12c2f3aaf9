import { writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { noOutcome } from "./outcome.js";

/**
 * A Playwright reporter that leaves the outcome where WALLTIME_TEST_OUTCOME says. What fails
 * outside any test (the server that does not start) counts as a failure too.
 */
export default class PlaywrightOutcome {
  #strayErrors = 0;
  /** @type {import("@playwright/test/reporter").Suite | undefined} */
  #suite;

  /**
   * @param {import("@playwright/test/reporter").FullConfig} _config
   * @param {import("@playwright/test/reporter").Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#strayErrors += 1;
  }

  onEnd() {
    const outcome = noOutcome();
    outcome.failed += this.#strayErrors;
    for (const test of this.#suite?.allTests() ?? []) {
      if (test.outcome() === "expected") {
        outcome.passed += 1;
      } else if (test.outcome() === "flaky") {
        outcome.passed += 1;
        outcome.unsteady = [
          ...(outcome.unsteady ?? []),
          { name: nameOf(test), reason: firstError(test) },
        ];
      } else if (test.outcome() === "skipped" && wasMeant(test)) {
        outcome.skipped.push({ name: nameOf(test), reason: reason(test) });
      } else {
        outcome.failed += 1;
      }
    }
    const file = process.env.WALLTIME_TEST_OUTCOME;
    if (file) {
      writeFileSync(file, JSON.stringify(outcome));
    }
  }

  printsToStdio() {
    return false;
  }
}

/** @param {import("@playwright/test/reporter").TestCase} test */
function nameOf(test) {
  return test.titlePath().filter(Boolean).join(" › ");
}

/** @param {import("@playwright/test/reporter").TestCase} test */
function firstError(test) {
  const message = test.results
    .flatMap(({ errors }) => errors)
    .find((error) => error.message)?.message;
  return stripVTControlCharacters(message?.split("\n", 1)[0] ?? "it gave no message");
}

/**
 * A run that is cut short leaves tests without a result, which Playwright also calls skipped.
 * @param {import("@playwright/test/reporter").TestCase} test
 */
function wasMeant(test) {
  return (
    test.expectedStatus === "skipped" || test.results.some(({ status }) => status === "skipped")
  );
}

/** @param {import("@playwright/test/reporter").TestCase} test */
function reason(test) {
  const note = [...test.annotations, ...test.results.flatMap((result) => result.annotations)].find(
    ({ type }) => type === "skip" || type === "fixme",
  );
  return note?.description ?? "no reason given";
}
