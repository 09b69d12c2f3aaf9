import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  fileNameOf,
  isOfLink,
  linkOfPage,
  linkOfRoute,
  slugOfLink,
} from "@/lib/cards/links/link-address";
import { hiddenColumns, nothingShown, withoutColumns } from "@/lib/cards/links/link-sight";
import { linkTarget, linkTargetKeys } from "@/lib/cards/links/link-targets";
import { shareHref } from "@/lib/cards/links/share-href";
import { repoRoot } from "@/lib/launch/repo-root.js";

describe("the address of a link", () => {
  test.each([
    ["/s/1_abc", "1_abc"],
    ["/s/1_abc?_rsc=1", "1_abc"],
    ["/embed/1_abc", "1_abc"],
    ["/s/1_abc/unlock", null],
    ["/t/ours", null],
    ["/s/%zz", null],
    [null, null],
  ])("of a page, %s, is %s", (address, link) => {
    expect(linkOfPage(address)).toBe(link);
  });

  test.each([
    ["/t/~1_abc/items", "1_abc"],
    ["/t/%7E1_abc/items", "1_abc"],
    ["/api/v1/teams/~1_abc/sla.csv", "1_abc"],
    ["/api/v1/teams/ours/sla.csv", null],
    ["/t/~1_abc", null],
  ])("of a route, %s, is %s", (address, link) => {
    expect(linkOfRoute(address)).toBe(link);
  });

  test("names no file", () => {
    expect([fileNameOf("ours"), fileNameOf(slugOfLink("1_abc"))]).toEqual(["ours", "walltime"]);
  });
});

describe("what a link leads to", () => {
  const leads = (query: string, address: string, target = "planning") =>
    isOfLink({ target, query }, new URL(address, "http://walltime.test"));

  test.each([
    ["", "/t/~1_a/items", true],
    ["", "/t/~1_a/items?window=50&zoom=1-2", true],
    ["", "/t/~1_a/items?from=2026-01-01&measure=lead", true],
    ["", "/t/~1_a/items?client=Acme", false],
    ["type=Bug", "/t/~1_a/items?type=Bug", true],
    ["type=Bug", "/t/~1_a/items", false],
    ["type=Bug", "/t/~1_a/items?type=Feature", false],
    ["type=Bug", "/t/~1_a/items?type=Bug&type=Feature", false],
    ["type=Bug&type=Feature", "/t/~1_a/items?type=Feature&type=Bug", true],
    ["from=2026-01-01", "/t/~1_a/items?from=2025-01-01", false],
    ["size=", "/t/~1_a/items", false],
    ["size=", "/t/~1_a/items?size=none", true],
    ["size=none", "/t/~1_a/items?size=", true],
    ["size=M", "/t/~1_a/items?size=", false],
    ["", "/t/~1_a/items?client=", true],
    ["", "/t/~1_a/wall/changes", false],
    ["", "/t/~1_a/items/more", false],
  ])("filtered by %s, %s: %s", (query, address, isAnswered) => {
    expect(leads(query, address)).toBe(isAnswered);
  });

  test("is a page that there is", () => {
    for (const key of linkTargetKeys) {
      const page = (linkTarget(key)?.page ?? "").replace("*", "[id]");
      const file = path.join(repoRoot, "app/t/[team]", page, "page.tsx");
      expect([key, existsSync(file)]).toEqual([key, true]);
    }
  });
});

test.each([
  ["/t/ours", "type=Bug", "/t/ours/settings/links?share=planning&with=type%3DBug"],
  ["/t/ours/deliveries/7", "", "/t/ours/settings/links?share=delivery&item=7"],
  ["/t/ours/cards", "", null],
  ["/account", "", null],
])("a link to %s with %s is made at %s", (path, query, href) => {
  expect(shareHref("/t/ours", path, query)).toBe(href);
});

test("hidden columns are empty however deep they are, and days and numbers stay", () => {
  const at = new Date(0);
  const rows = [
    { id: 1, client: "Acme", at, spells: [{ reason: "why", days: 3 }], excludedReason: "twice" },
    { id: 2, client: null, excludedReason: null },
  ];
  expect(withoutColumns(rows, hiddenColumns(nothingShown))).toEqual([
    { id: 1, client: null, at, spells: [{ reason: null, days: 3 }], excludedReason: "not shown" },
    { id: 2, client: null, excludedReason: null },
  ]);
  const all = hiddenColumns({ clients: true, notes: true, costs: true });
  expect(withoutColumns(rows, all)).toBe(rows);
});
