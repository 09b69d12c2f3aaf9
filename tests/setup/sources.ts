import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";

/** The repository's files below a folder whose path matches, such as `lib/db/cards.ts`, in order. */
export function filesOf(folder: string, pattern: RegExp): string[] {
  return execFileSync("git", ["ls-files", folder], { cwd: repoRoot })
    .toString()
    .split("\n")
    .filter((file) => pattern.test(file));
}

/** The text of one of them. */
export function textOf(file: string): string {
  return readFileSync(path.join(repoRoot, file), "utf8");
}

/** The functions of a file with their bodies, up to the next one. */
export function functionsOf(file: string): { name: string; body: string; isExported: boolean }[] {
  return textOf(file)
    .split(/^(?=(?:export )?(?:async )?function\*? )/m)
    .flatMap((body) => {
      const [, exported, name] = /^(export )?(?:async )?function\*? (\w+)/.exec(body) ?? [];
      return name === undefined ? [] : [{ name, body, isExported: exported !== undefined }];
    });
}
