import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

function filesOf(folder: string, pattern: RegExp): string[] {
  return execFileSync("git", ["ls-files", folder], { cwd: repoRoot })
    .toString()
    .split("\n")
    .filter((file) => pattern.test(file));
}

function read(file: string): string {
  return readFileSync(path.join(repoRoot, file), "utf8");
}

function withoutImports(file: string): string {
  return read(file).replace(/^import [\s\S]*?;$/gm, "");
}

/** The functions of a file with their bodies, up to the next one. */
function functionsOf(file: string): { name: string; body: string }[] {
  return read(file)
    .split(/^(?=(?:export )?(?:async )?function\*? )/m)
    .flatMap((body) => {
      const [, name] = /^(?:export )?(?:async )?function\*? (\w+)/.exec(body) ?? [];
      return name === undefined ? [] : [{ name, body }];
    });
}

const calls = (body: string, name: string) => new RegExp(`\\b${name}\\(`).test(body);

/** Functions of the services that write, themselves or through others, and say no place of their own. */
function writers(): Set<string> {
  const services = filesOf("lib/services", /\.ts$/).flatMap(functionsOf);
  const found = new Set(["writeTeam", "writeNewTeam"]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { name, body } of services) {
      const saysItself = /\bplace: "|source: "(?:import|system)"/.test(body);
      const inner = body.slice(body.indexOf(name) + name.length);
      if (!saysItself && [...found].some((one) => calls(inner, one))) found.add(name);
    }
  }
  return found;
}

describe("every change from the screen", () => {
  const writing = writers();
  const places = filesOf("app", /actions?\.ts$|^app\/t\/.*route\.ts$/).flatMap((file) =>
    // What a route does stands in an object: it is looked at as a whole.
    (file.endsWith("route.ts")
      ? [{ name: "", body: withoutImports(file) }]
      : functionsOf(file)
    ).map(({ name, body }) => ({ file, name, body })),
  );
  const changing = places.filter(({ name, body }) =>
    [...writing].some((one) => one !== name && calls(body, one)),
  );

  test("is found by this test", () => {
    expect(writing.size).toBeGreaterThan(40);
    expect(changing.length).toBeGreaterThan(30);
  });

  test.each(changing)("$file $name says from which page", ({ file, body }) => {
    const saysPlace = (text: string) => /\bplace\b|openTeamRoute\([^)]*, "[\w-]+"\)/.test(text);
    const helpers = functionsOf(file).filter(({ name }) => calls(body, name));
    expect(saysPlace(body) || helpers.some((helper) => saysPlace(helper.body))).toBe(true);
  });
});
