import { describe, expect, it } from "vitest";
import { cardPatchSchema, daySchema, newCardSchema } from "@/lib/cards/fields/card-schema";

const card = { title: "A card", type: "Bug" };
const issuesOf = (input: unknown) =>
  newCardSchema.safeParse(input).error?.issues.map((issue) => issue.path.join(".")) ?? [];

describe("a new card", () => {
  it("needs a title and a type, and nothing else", () => {
    expect(newCardSchema.parse(card)).toEqual(card);
    expect(issuesOf({})).toEqual(["title", "type"]);
    expect(issuesOf({ title: "  ", type: "" })).toEqual(["title", "type"]);
  });

  it("has blank fields as empty ones, and text without the space around it", () => {
    expect(newCardSchema.parse({ ...card, title: " A ", client: " ", committed: "" })).toEqual({
      ...card,
      title: "A",
      client: null,
      committed: null,
    });
  });

  it("has no fields that Walltime works out or does not know", () => {
    for (const field of ["cycleDays", "number", "id", "kind", "colour"]) {
      expect(newCardSchema.safeParse({ ...card, [field]: 1 }).success).toBe(false);
    }
  });

  it("refuses what is too long, and addresses that are none", () => {
    expect(issuesOf({ ...card, title: "x".repeat(501) })).toEqual(["title"]);
    expect(issuesOf({ ...card, notes: "x".repeat(20_001) })).toEqual(["notes"]);
    expect(issuesOf({ ...card, url: "javascript:alert(1)" })).toEqual(["url"]);
    expect(issuesOf({ ...card, url: "https://example.org/1" })).toEqual([]);
  });
});

describe("a correction", () => {
  it("needs the version that was read", () => {
    expect(cardPatchSchema.safeParse({ title: "B" }).success).toBe(false);
    expect(cardPatchSchema.safeParse({ version: 0 }).success).toBe(false);
    expect(cardPatchSchema.parse({ version: 3, title: "B" })).toEqual({ version: 3, title: "B" });
  });

  it("tells a field that is cleared from one that is not mentioned", () => {
    expect(cardPatchSchema.parse({ version: 1, released: null, size: "" })).toEqual({
      version: 1,
      released: null,
      size: null,
    });
  });
});

describe("a day", () => {
  it.each(["1970-01-01", "2100-12-31", "2024-02-29"])("may be %s", (day) => {
    expect(daySchema.safeParse(day).success).toBe(true);
  });

  it.each(["1969-12-31", "2101-01-01", "2023-02-29", "2026-5-3", "2026-05-03T00:00", ""])(
    "cannot be %j",
    (day) => {
      expect(daySchema.safeParse(day).success).toBe(false);
    },
  );
});
