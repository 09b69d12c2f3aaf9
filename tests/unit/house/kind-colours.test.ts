import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { kinds } from "@/lib/cards/kinds";
import { kindColours } from "@/lib/cards/lists/list-colours";
import { repoRoot } from "@/lib/launch/repo-root.js";

test("a kind of work has the same colour in the style sheet as in what draws and exports", () => {
  const css = readFileSync(path.join(repoRoot, "app/globals.css"), "utf8");
  for (const kind of kinds) {
    const [, colour] = new RegExp(`--kind-${kind}: (#[0-9a-f]{6})`).exec(css) ?? [];
    expect([kind, colour]).toEqual([kind, kindColours[kind]]);
  }
});
