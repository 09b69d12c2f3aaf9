import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

const styleSheets = execFileSync("git", ["ls-files", "app", "components"], { cwd: repoRoot })
  .toString()
  .split("\n")
  .filter((file) => file.endsWith(".css"));

/** Declarations of a property whose value is not one that the house knows. */
function strays(property: string, known: RegExp): string[] {
  const declaration = new RegExp(`(?<![-\\w])${property}:\\s*([^;]+);`, "g");
  return styleSheets.flatMap((file) => {
    const text = readFileSync(path.join(repoRoot, file), "utf8");
    return [...text.matchAll(declaration)]
      .map((match) => match[1] ?? "")
      .filter((value) => !known.test(value))
      .map((value) => `${file}: ${property}: ${value}`);
  });
}

test("every size of type is on the one scale, relative to its place, or made for a big screen or paper", () => {
  expect(styleSheets.length).toBeGreaterThan(50);
  expect(strays("font-size", /^(var\(--text-|clamp\(|inherit|[\d.]+em\b|calc\(.*--mm)/)).toEqual(
    [],
  );
});

test("every weight of type is one of three", () => {
  expect(strays("font-weight", /^(var\(--weight-(text|label|strong)\)|inherit)/)).toEqual([]);
});
