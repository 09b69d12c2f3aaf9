import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packageManifest, packageParts } from "@/lib/launch/packaging/package-parts.js";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { scripts } from "@/package.json";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
  const { isLeft } = packageParts();
  fs.cpSync(path.join(repoRoot, "lib/launch"), path.join(folder, "lib/launch"), {
    recursive: true,
    filter: (source) => !isLeft(path.relative(repoRoot, source)),
  });
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify(packageManifest()));
  fs.writeFileSync(path.join(folder, "packaged.json"), "{}");
});
afterAll(() => removeFolder(folder));

const commands = new Set(
  Object.values(scripts).flatMap(
    (script) => /^node (lib\/launch\/[\w-]+\.js)/.exec(script)?.[1] ?? [],
  ),
);
const kept = new Set(Object.values(packageManifest().scripts).map((script) => script.slice(5)));

test.each([...commands].filter((command) => !kept.has(command)))(
  "a package says in a sentence that it has no %s",
  (command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^This is a package .*\.\n$/);
  },
);
