import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { slaColumns } from "@/lib/metrics/sla-columns";

const definitions = readFileSync(path.join(repoRoot, "lib/metrics/METRICS.md"), "utf8");
const sections = new Set(
  [...definitions.matchAll(/^## (\d+)\. /gm)].map((heading) => Number(heading[1])),
);

/** Each place that cites a section of METRICS.md, with the number it cites. */
function citations(): { place: string; section: number }[] {
  const found = execFileSync(
    "git",
    ["grep", "-nIoE", "METRICS(\\.md)?,? (sections? )?[0-9]+", "--", "app", "components", "lib"],
    { cwd: repoRoot },
  ).toString();
  return found
    .trim()
    .split("\n")
    .map((line) => ({ place: line, section: Number(/(\d+)$/.exec(line)?.[1]) }));
}

describe("METRICS.md", () => {
  test("has its sections numbered from 1 without a gap", () => {
    expect([...sections]).toEqual([...sections].map((_, index) => index + 1));
    expect(sections.size).toBeGreaterThanOrEqual(9);
  });

  test("has every section that the code cites", () => {
    const cited = citations();
    expect(cited.length).toBeGreaterThan(40);
    expect(cited.filter(({ section }) => !sections.has(section))).toEqual([]);
  });

  test("defines every column of the SLA table", () => {
    const [, section = ""] = definitions.split("## 3. The SLA table");
    const rows = [...(section.split("\n## ")[0] ?? "").matchAll(/^\| ([^|]+) \|/gm)];
    const defined = rows.flatMap(([, names = ""]) => names.toLowerCase().split(", "));
    const labels = slaColumns.map(({ label }) => label.toLowerCase());
    expect(labels.filter((label) => !defined.includes(label))).toEqual([]);
  });

  test("names each threshold with the value that the code has", () => {
    const rows = [...definitions.matchAll(/^\| `(\w+)` \| ([\d.]+) \| `([\w/-]+)` \|/gm)];
    expect(rows.length).toBeGreaterThan(30);
    for (const [, name, value, file] of rows) {
      const code = readFileSync(path.join(repoRoot, `lib/metrics/${file}.ts`), "utf8");
      const found = new RegExp(`const ${name} = ([\\d._]+);`).exec(code)?.[1];
      expect([name, Number(found?.replaceAll("_", ""))]).toEqual([name, Number(value)]);
    }
  });
});
