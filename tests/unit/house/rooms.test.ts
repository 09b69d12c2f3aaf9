import { describe, expect, test } from "vitest";
import { filesOf, textOf } from "@/tests/setup/sources";

/** Which rooms of a folder import which others, each with one file that does. */
function importsBetweenRooms(folder: string): Map<string, string> {
  const files = filesOf(folder, /\.tsx?$/);
  const arrows = new Map<string, string>();
  for (const file of files) {
    const from = roomOf(folder, file);
    const text = textOf(file);
    for (const [, target = ""] of text.matchAll(/from "@\/([^"]+)"/g)) {
      const to = target.startsWith(`${folder}/`) ? roomOf(folder, target) : from;
      if (to !== from) arrows.set(`${from} → ${to}`, file);
    }
  }
  return arrows;
}

/** The folder inside `folder` that a file is in; what lies in no room belongs to all. */
function roomOf(folder: string, file: string): string {
  const [room = "", inside] = file.slice(folder.length + 1).split("/");
  return inside === undefined ? "" : room;
}

describe.each(["lib/services", "lib/cards", "lib/charts"])("the rooms of %s", (folder) => {
  test("import each other in one direction only", () => {
    const arrows = importsBetweenRooms(folder);
    const pairs = [...arrows.keys()].filter((arrow) => {
      const [from, to] = arrow.split(" → ");
      return from !== "" && to !== "" && arrows.has(`${to} → ${from}`);
    });
    expect(pairs.map((pair) => `${pair} (${arrows.get(pair)})`)).toEqual([]);
    expect(arrows.size).toBeGreaterThan(0);
  });
});
