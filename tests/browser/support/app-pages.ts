import { execFileSync } from "node:child_process";
import { repoRoot } from "@/lib/launch/repo-root.js";

/** The address of every page as its folder writes it, such as `/t/[team]/cards/[number]`. */
export function appPages(): string[] {
  return execFileSync("git", ["ls-files", "app"], { cwd: repoRoot })
    .toString()
    .split("\n")
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/^app|\/page\.tsx$/g, "") || "/");
}
