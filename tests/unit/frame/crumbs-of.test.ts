import { describe, expect, test } from "vitest";
import { crumbsOf } from "@/components/frame/crumbs-of";

describe("crumbsOf", () => {
  test("is empty on the planning page", () => {
    expect(crumbsOf("/t/team", "/t/team")).toEqual([]);
  });

  test("names each page on the way", () => {
    expect(crumbsOf("/t/team", "/t/team/cards/new")).toEqual([
      { label: "Cards", href: "/t/team/cards" },
      { label: "Add a card", href: "/t/team/cards/new" },
    ]);
  });

  test("puts the part of the address into the name", () => {
    expect(crumbsOf("/t/team", "/t/team/cards/17").map(({ label }) => label)).toEqual([
      "Cards",
      "#17",
    ]);
  });

  test("leaves out parts of the address that are no page", () => {
    expect(crumbsOf("/t/team", "/t/team/import/past/3").map(({ label }) => label)).toEqual([
      "Import",
      "Import 3",
    ]);
  });

  test("gives a page that is not listed its own words", () => {
    expect(crumbsOf("/t/team", "/t/team/no-such-page").at(-1)?.label).toBe("No such page");
  });

  test("takes no other team for its own", () => {
    expect(crumbsOf("/t/team", "/t/team-two/cards")).toEqual([]);
  });
});
