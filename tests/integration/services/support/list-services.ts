import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";

/** Every service, by its file: the exported functions whose first parameter is a context. */
export function listServices(): { file: string; name: string }[] {
  const files = execFileSync("git", ["ls-files", "lib/services"], { cwd: repoRoot })
    .toString()
    .split("\n")
    .filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => {
    const text = readFileSync(path.join(repoRoot, file), "utf8");
    const functions = text.matchAll(
      /^export (?:async )?function\*? ?(\w+)(?:<[^(]*>)?\(\s*(?:\{[^}]*\}|\w+): (\w*Context\b)/gm,
    );
    return [...functions].map(([, name = ""]) => ({ file, name }));
  });
}
