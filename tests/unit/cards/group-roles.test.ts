import { describe, expect, test } from "vitest";
import { groupsOf, rolesByGroups } from "@/lib/cards/people/group-roles";

const teams = [
  { id: 1, slug: "web" },
  { id: 2, slug: "ops" },
];

describe("roles by groups", () => {
  test("are those of the team that is named, or of every team", () => {
    const mapping = [
      { group: "devs", team: "web", role: "editor" as const },
      { group: "staff", team: "*", role: "viewer" as const },
    ];
    expect([...rolesByGroups(["devs"], mapping, teams)]).toEqual([[1, "editor"]]);
    expect([...rolesByGroups(["staff"], mapping, teams)]).toEqual([
      [1, "viewer"],
      [2, "viewer"],
    ]);
    expect(rolesByGroups(["Devs", "web"], mapping, teams).size).toBe(0);
  });

  test("are the greatest of several, in whatever order they stand", () => {
    const greatest = { group: "a", team: "web", role: "owner" as const };
    const least = { group: "b", team: "web", role: "viewer" as const };
    for (const mapping of [
      [greatest, least],
      [least, greatest],
    ]) {
      expect(rolesByGroups(["a", "b"], mapping, teams).get(1)).toBe("owner");
    }
  });

  test("come from a list of names or from one name, and from nothing else", () => {
    expect(groupsOf(["a", 3, "b"])).toEqual(["a", "b"]);
    expect(groupsOf("a")).toEqual(["a"]);
    expect(groupsOf(undefined)).toEqual([]);
    expect(groupsOf({ a: true })).toEqual([]);
  });
});
