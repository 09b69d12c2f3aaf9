import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { repoRoot } from "@/lib/launch/repo-root.js";

const run = promisify(execFile);

test("the engine knows the flag that keeps the heap small: for one it does not, it says so", async () => {
  const saidOf = async (program: string) => {
    const { stderr } = await run(process.execPath, ["--input-type=module", "-e", program], {
      cwd: repoRoot,
    });
    return stderr;
  };
  const ours = 'import { limitHeapGrowth } from "./lib/launch/heap-growth.js"; limitHeapGrowth();';
  const unknown = 'import v8 from "node:v8"; v8.setFlagsFromString("--no-such-flag=1");';
  expect(await saidOf(ours)).toBe("");
  expect(await saidOf(unknown)).toContain("--no-such-flag");
});
