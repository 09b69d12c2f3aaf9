import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

/** Where other tools' words and invented cards stand. */
const otherWords = /^lib\/(files|cards\/words|cards\/sample|launch)\//;

const ruledOut = readFileSync(path.join(repoRoot, "GLOSSARY.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| word |"))
  .flatMap((line) => (line.split("|")[3] ?? "").split(","))
  .map((word) => word.trim())
  .filter((word) => word !== "");

/** What a file may show: texts between quotes or tags that are more than one word, or begin one. */
function screenTexts(code: string): string[] {
  const bare = code
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "")
    .replace(/^(import|export) [^;]*? from "[^"]*";$/gm, "")
    // Names of the API document's schemas, which are code.
    .replace(/\bcontent: "\w+"/g, "");
  return [...bare.matchAll(/"([^"\n]*)"|`([^`]*)`|>([^<>{}]+)</g)]
    .map(([, quoted, template, tagged]) => quoted ?? template ?? tagged ?? "")
    .map((text) => text.replace(/\$\{[^}]*\}/g, "…").trim())
    .filter((text) => /\s/.test(text) || /^\p{Lu}/u.test(text));
}

/** The words of a text that the glossary rules out. */
function ruledOutIn(text: string): string[] {
  return ruledOut.filter((word) => new RegExp(`(?<![\\w-])${word}s?(?![\\w-])`, "i").test(text));
}

describe("the glossary", () => {
  test("rules out words, and finds one in a page's text", () => {
    expect(ruledOut.length).toBeGreaterThan(30);
    const planted = screenTexts('const a = <p>Every ticket waits</p>; const b = "in the backlog";');
    expect(planted.flatMap(ruledOutIn)).toEqual(["ticket", "backlog"]);
  });

  test("is kept by every text of pages, forms, messages and the API", () => {
    const files = execFileSync("git", ["ls-files", "app", "components", "lib"], { cwd: repoRoot })
      .toString()
      .split("\n")
      .filter((file) => /\.tsx?$/.test(file) && !otherWords.test(file));
    const found = files.flatMap((file) =>
      screenTexts(readFileSync(path.join(repoRoot, file), "utf8")).flatMap((text) =>
        ruledOutIn(text).map((word) => `${file}: “${word}” in “${text.slice(0, 100)}”`),
      ),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(found).toEqual([]);
  });
});
