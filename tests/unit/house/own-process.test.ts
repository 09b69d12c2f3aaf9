import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { inProcessOfTheirOwn } from "@/vitest.config";

/** What a file that shares its process could not do, or would leave to the next one. */
const needsOwnProcess = /\bvi\.(?:mock|doMock|resetModules)\(|\bprocess\.env\.\w+ = /;

test("integration tests that replace modules or change variables for good run apart", () => {
  const found = execFileSync("git", ["ls-files", "tests/integration"], { cwd: repoRoot })
    .toString()
    .split("\n")
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => needsOwnProcess.test(readFileSync(path.join(repoRoot, file), "utf8")));
  expect(inProcessOfTheirOwn).toEqual(expect.arrayContaining(found));
});
