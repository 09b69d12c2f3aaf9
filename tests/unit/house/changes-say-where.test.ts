import { describe, expect, test } from "vitest";
import { filesOf, functionsOf, textOf } from "@/tests/setup/sources";

function withoutImports(file: string): string {
  return textOf(file).replace(/^import [\s\S]*?;$/gm, "");
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
