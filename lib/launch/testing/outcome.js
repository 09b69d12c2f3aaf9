/**
 * What a part of the tests came to.
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 * @property {{ name: string, reason: string }[]} [unsteady] failed once and passed when tried again; among the passed
 */

/** @returns {Outcome} */
export function noOutcome() {
  return { passed: 0, failed: 0, skipped: [] };
}

/**
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function addOutcomes(outcomes) {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
    skipped: outcomes.flatMap((outcome) => outcome.skipped),
    unsteady: outcomes.flatMap((outcome) => outcome.unsteady ?? []),
  };
}

/**
 * The form of the last line of a run: "12 passed, 0 failed", with ", 1 skipped" where there is one.
 * @param {Outcome} outcome
 */
export function formatOutcome({ passed, failed, skipped }) {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : "";
  return `${passed} passed, ${failed} failed${tail}`;
}
