import { accessSync, constants, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

const entry = path.join(repoRoot, ".ci/run");

test("the continuous integration entry is executable and runs exactly npm test", () => {
  accessSync(entry, constants.X_OK);
  const commands = readFileSync(entry, "utf8")
    .split("\n")
    .filter((line) => /\bnpm\b/.test(line));
  expect(commands).toEqual(["exec npm test"]);
});
