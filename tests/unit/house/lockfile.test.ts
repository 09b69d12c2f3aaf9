import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

type LockedPackage = { optionalDependencies?: Record<string, string> };

test("the lock file knows the optional packages of every platform, without which npm ci refuses it", () => {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(path.join(repoRoot, "package-lock.json"), "utf8"),
  );
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) =>
        !(`node_modules/${name}` in lock.packages) &&
        !(`${place}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});
