import { expect, test } from "vitest";
import { chooseParts } from "@/lib/launch/testing/choose-parts.js";

const namesOf = (args: string[]) => chooseParts(args).map(({ name }) => name);

test("without a name every part runs", () => {
  expect(namesOf([])).toEqual([
    "build",
    "lint",
    "unused",
    "unit",
    "browser",
    "integration",
    "launch",
    "types",
  ]);
});

test("a named part runs alone", () => {
  expect(namesOf(["unit"])).toEqual(["unit"]);
});

test("a named part brings what it needs", () => {
  expect(namesOf(["lint", "browser"])).toEqual(["build", "lint", "browser"]);
});

test("what follows the names goes to the programs as file patterns", () => {
  const [part] = chooseParts(["unit", "dates", "-t", "weekend"]);
  expect(part?.command.slice(-3)).toEqual(["dates", "-t", "weekend"]);
});

test("a bare path names its part", () => {
  expect(namesOf(["tests/unit/metrics/quote"])).toEqual(["unit"]);
  expect(namesOf(["./tests/browser/wall/lost.test.ts"])).toEqual(["build", "browser"]);
  expect(chooseParts(["tests/unit/metrics/quote"])[0]?.command.at(-1)).toBe(
    "tests/unit/metrics/quote",
  );
});

test("only a full run of a part refuses test.only", () => {
  expect(chooseParts(["unit"])[0]?.command).toContain("--allowOnly=false");
  expect(chooseParts(["unit", "dates"])[0]?.command).not.toContain("--allowOnly=false");
});

test("an unknown name is answered with the known ones", () => {
  expect(() => chooseParts(["unti"])).toThrow(/no part of the tests called unti.*unit, browser/s);
});
