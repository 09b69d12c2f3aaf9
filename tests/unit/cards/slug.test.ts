import { describe, expect, it } from "vitest";
import { freeSlug, isSlug, slugOf } from "@/lib/cards/team/slug";

describe("slugOf", () => {
  it.each([
    ["Söderström & Co", "soderstrom-co"],
    ["  Team   7 ", "team-7"],
    ["--A/B--", "a-b"],
    ["工作", "team"],
    ["", "team"],
    ["ﬁne", "fine"],
  ])("writes %j as %j", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("is short, never ends in a dash, and always can be a slug", () => {
    for (const name of ["x".repeat(200), `${"x".repeat(59)} y`, "é".repeat(90)]) {
      const slug = slugOf(name);
      expect(slug.length).toBeLessThanOrEqual(60);
      expect(slug).not.toMatch(/^-|-$/);
      expect(isSlug(slug)).toBe(true);
    }
  });
});

describe("freeSlug", () => {
  it("takes the wanted slug, else the lowest number that makes it free", () => {
    expect(freeSlug("team", [])).toBe("team");
    expect(freeSlug("team", ["teams"])).toBe("team");
    expect(freeSlug("team", ["team", "team-2", "team-4"])).toBe("team-3");
  });
});

describe("isSlug", () => {
  it.each(["team", "a-2", "x".repeat(80)])("knows %j for one", (text) => {
    expect(isSlug(text)).toBe(true);
  });

  it.each(["", "Team", "a b", "a/b", "a\0", "x".repeat(81), "é"])("refuses %j", (text) => {
    expect(isSlug(text)).toBe(false);
  });
});
