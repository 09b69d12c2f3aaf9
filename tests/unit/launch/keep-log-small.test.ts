import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepLogSmall } from "@/lib/launch/keep-log-small.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

test("a log that is written to for a year stays small, and its writer goes on", async () => {
  const file = path.join(folder, "postgres.log");
  // As PostgreSQL holds it, through every round.
  const writer = fs.openSync(file, "a");
  const end = keepLogSmall(file, { limitBytes: 1_000, checkEveryMs: 10 });
  fs.writeSync(writer, "first\n");
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(fs.readFileSync(file, "utf8")).toBe("first\n");
  for (const round of [1, 2]) {
    const lines = `round ${round} ${"x".repeat(2_000)}\n`;
    fs.writeSync(writer, lines);
    await expect.poll(() => fs.statSync(file).size).toBe(0);
    expect(fs.readFileSync(`${file}.1`, "utf8")).toContain(lines);
  }
  fs.writeSync(writer, "last\n");
  expect(fs.readFileSync(file, "utf8")).toBe("last\n");
  end();
  fs.closeSync(writer);
});
