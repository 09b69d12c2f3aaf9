import path from "node:path";
import { repoRoot } from "../repo-root.js";

/**
 * One part of the tests: a program that runs to its end.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} what for the progress line
 * @property {string[]} command arguments for Node
 * @property {boolean} counts whether the program reports single tests; if not, it counts as one
 * @property {string[]} after parts that must have ended before this one can start
 * @property {boolean} anyway whether it runs although one of those failed
 * @property {number} limitMinutes after which it is stopped and counts as failed
 */

/** @type {[string, ...string[]]} */
const vitest = ["vitest/vitest.mjs", "run", "--reporter=dot"];
const vitestOutcome = `--reporter=${path.join(repoRoot, "lib/launch/testing/vitest-outcome.js")}`;
const playwrightOutcome = path.join(repoRoot, "lib/launch/testing/playwright-outcome.js");

/**
 * Every part, in the order in which to start them: what takes longest first.
 * @param {string[]} filters file patterns, for the parts that take them
 * @returns {Part[]}
 */
export function allParts(filters) {
  // A full run accepts no test.only, which would leave out the others without a word.
  const whole = filters.length === 0;
  const onlyVitest = whole ? ["--allowOnly=false"] : [];
  /** @param {string[]} projects */
  const vitestPart = (...projects) =>
    fromModules([
      ...vitest,
      vitestOutcome,
      ...projects.map((project) => `--project=${project}`),
      ...onlyVitest,
      ...filters,
    ]);
  return [
    part("build", "production build", [path.join(repoRoot, "lib/launch/testing/build.js")], {}),
    part(
      "lint",
      "lint, format and layer rule",
      fromModules(["@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off", "."]),
      {},
    ),
    part("unused", "nothing unused", fromModules(["knip/bin/knip.js", "--no-progress"]), {}),
    part("unit", "unit tests", vitestPart("unit", "unit-tz"), { counts: true }),
    part(
      "browser",
      "browser tests",
      fromModules([
        "@playwright/test/cli.js",
        "test",
        `--reporter=dot,${playwrightOutcome}`,
        ...(whole ? ["--forbid-only"] : []),
        ...filters,
      ]),
      { counts: true, after: ["build"] },
    ),
    part("integration", "integration tests", vitestPart("integration", "integration-apart"), {
      counts: true,
    }),
    part("launch", "start and stop tests", vitestPart("launch"), {
      counts: true,
      after: ["build"],
    }),
    part(
      "types",
      "type check",
      fromModules(["typescript/bin/tsc", "--noEmit", "--pretty", "false"]),
      // The build writes type declarations, which must not change under the type check.
      { after: ["build"], anyway: true },
    ),
  ];
}

/**
 * @param {string} name
 * @param {string} what
 * @param {string[]} command
 * @param {Partial<Part>} rest
 * @returns {Part}
 */
function part(name, what, command, rest) {
  return {
    name,
    what,
    command,
    counts: false,
    after: [],
    anyway: false,
    // Only what hangs is stopped: a machine shared with others takes several times as long.
    limitMinutes: 30,
    ...rest,
  };
}

/** @param {[program: string, ...args: string[]]} command a program inside node_modules */
function fromModules([program, ...args]) {
  return [path.join(repoRoot, "node_modules", program), ...args];
}
