import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sameEverywhere } from "@/lib/launch/ensure-build.js";
import { repoRoot } from "@/lib/launch/repo-root.js";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

test("builds of the same sources know each other's forms, builds of others do not", () => {
  const one = sameEverywhere(hashOf("sources"));
  expect(sameEverywhere(hashOf("sources"))).toEqual(one);
  const other = sameEverywhere(hashOf("other sources"));
  for (const name of Object.keys(one) as (keyof typeof one)[]) {
    expect(other[name]).not.toBe(one[name]);
  }
  expect(Buffer.from(one.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, "base64")).toHaveLength(32);
});

test("no action is written within a page, where what it takes along would be encrypted", () => {
  const inside = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(repoRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file))
      .filter((file) => {
        const text = readFileSync(path.join(repoRoot, file), "utf8");
        return /^\s+["']use server["']/m.test(text);
      }),
  );
  expect(inside).toEqual([]);
});
