import { describe, expect, it } from "vitest";
import { createSizeReader, parseSizePattern } from "@/lib/files/size-pattern";
import { planTable, tableOf } from "@/tests/unit/files/support/plan-table";

const sizeIn = (pattern: string, cell: string) => {
  const parsed = parseSizePattern(pattern);
  return parsed && createSizeReader(parsed, (text) => text)(cell);
};

describe("a size pattern", () => {
  it.each([
    ["^(\\w+)", "L (8)", "L"],
    ["^\\s*(\\w+)\\s*\\(\\d+\\)", "XL (13)", "XL"],
    ["size:\\s*(small|medium|large)", "Size: Medium, by Ann", "Medium"],
    ["(?:T-shirt )?([SML])", "T-shirt M", "M"],
    ["^\\s*(XXS|XS|S|M|L|XL|XXL)\\b\\s*(?:\\(\\d+\\))?$", " XL (13)", "XL"],
    ["(?<size>small|large)(?: one)?$", "a large one", "large"],
    ["\\d+", "about 8 points", "8"],
    ["^(\\w+)", "(none)", "(none)"],
  ])("%s finds in %j the size %j", (pattern, cell, size) => {
    expect(sizeIn(pattern, cell)).toBe(size);
  });

  it.each([
    "(",
    "(a+)+$",
    "((a+))+$",
    "(?:(?:a*)b?)*c",
    "(a|a)*$",
    "((a|a))*$",
    "(a{1,9}){1,9}$",
    "(a)\\1",
    "\\w*\\w*\\w*\\w*\\w*!",
    `${"a?".repeat(30)}${"a".repeat(30)}!`,
    `${"(a|a)".repeat(30)}!`,
    `${"a??".repeat(30)}!`,
    "(?:a?){40}a{40}!",
    "x".repeat(201),
  ])("%s is refused: it is none, or could take for ever", (pattern) => {
    expect(parseSizePattern(pattern)).toBeNull();
  });

  it("at the limit of what is allowed answers at once on the worst of cells", () => {
    expect(sizeIn("a*a*a*a*!", "a".repeat(5_000))).toHaveLength(5_000);
  });
});

describe("an import with a size pattern and constants", () => {
  const table = tableOf("Title,Size,Client\nOne,L (8),\nTwo,M (3),Acme\nThree,,\n");

  it("finds the sizes, and fills in what rows leave blank or the file does not have", () => {
    const { cards } = planTable(table, {
      sizePattern: parseSizePattern("^(\\w+)"),
      constants: { type: "Support", client: "Globex" },
    });
    expect(cards.map(({ type, size, client }) => [type, size, client])).toEqual([
      ["Support", "L", "Globex"],
      ["Support", "M", "Acme"],
      ["Support", null, "Globex"],
    ]);
  });
});
