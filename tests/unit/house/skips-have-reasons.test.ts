import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

/** Playwright's own `test.skip(condition, reason)` gives one. */
const withoutReason = {
  vitest: /\.(?:skipIf|runIf)\b|\b(?:test|it|describe)\.(?:skip|todo)\b/,
  playwright: /\btest(?:\.describe)?\.(?:skip|fixme)\(\s*(?:\)|["'`])/,
};

test("every test that is skipped gives a reason, which the last lines of a run print", () => {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "tests"], {
    cwd: repoRoot,
  })
    .toString()
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith("skips-have-reasons.test.ts"));
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((file) => {
    const kind = file.startsWith("tests/browser/") ? "playwright" : "vitest";
    return withoutReason[kind].test(readFileSync(path.join(repoRoot, file), "utf8"));
  });
  expect(found, "tests/setup/needs.ts skips with a reason").toEqual([]);
});
