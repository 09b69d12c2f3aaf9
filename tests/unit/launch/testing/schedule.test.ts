import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "@/lib/launch/process-identity.js";
import type { Part } from "@/lib/launch/testing/parts.js";
import { schedule } from "@/lib/launch/testing/schedule.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "walltime-schedule-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function part(name: string, code: string, rest: Partial<Part> = {}): Part {
  return {
    name,
    what: name,
    command: ["--input-type=module", "--eval", code],
    counts: false,
    after: [],
    anyway: false,
    limitMinutes: 1,
    ...rest,
  };
}

async function run(parts: Part[], aborted = new AbortController().signal) {
  const said: string[] = [];
  const outcomes = await schedule(parts, { folder, aborted, say: (text) => said.push(text) });
  return { outcomes, said: said.join("\n") };
}

/** A program that leaves a child of its own running and writes down its number. */
function leavesChild(pidFile: string, ending: string): string {
  return `
    import { spawn } from "node:child_process";
    import { writeFileSync } from "node:fs";
    const child = spawn("sleep", ["60"], { stdio: "inherit" });
    writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
    ${ending}`;
}

const writesOutcome = (outcome: string, exitCode = 0) => `
  import { writeFileSync } from "node:fs";
  writeFileSync(process.env.WALLTIME_TEST_OUTCOME, '${outcome}');
  process.exitCode = ${exitCode};`;

test("a program that does not count tests passes or fails once", async () => {
  const { outcomes } = await run([part("good", ""), part("bad", "process.exitCode = 3")]);
  expect(outcomes).toEqual([
    { passed: 1, failed: 0, skipped: [] },
    { passed: 0, failed: 1, skipped: [] },
  ]);
});

test("a program that counts tests is believed", async () => {
  const skipped = '[{"name":"a","reason":"b"}]';
  const code = writesOutcome(`{"passed":3,"failed":0,"skipped":${skipped}}`);
  const { outcomes } = await run([part("counting", code, { counts: true })]);
  expect(outcomes).toEqual([{ passed: 3, failed: 0, skipped: JSON.parse(skipped) }]);
});

test.for([
  ["crashes before it has counted", "process.exit(1)"],
  ["ends well without having counted", ""],
  ["counts nothing at all", writesOutcome('{"passed":0,"failed":0,"skipped":[]}')],
  ["fails although each test passed", writesOutcome('{"passed":3,"failed":0,"skipped":[]}', 1)],
] as const)("a program that %s counts as a failure", async ([, code]) => {
  const { outcomes } = await run([part("counting", code, { counts: true })]);
  expect(outcomes[0]?.failed).toBe(1);
});

test("what a failed part printed is shown, what a good one printed is not", async () => {
  const { said } = await run([
    part("bad", "console.log('the reason'); process.exitCode = 1"),
    part("good", "console.log('no news')"),
  ]);
  expect(said).toContain("the reason");
  expect(said).not.toContain("no news");
});

test("a part whose need failed is not run and counts as failed", async () => {
  const { outcomes, said } = await run([
    part("first", "process.exitCode = 1"),
    part("second", "console.log('ran')", { after: ["first"] }),
  ]);
  expect(outcomes[1]).toEqual({ passed: 0, failed: 1, skipped: [] });
  expect(said).toContain("second: not run, because first failed");
});

test("a part that runs anyway waits for the others, however they end", async () => {
  const { outcomes } = await run([
    part("first", "process.exitCode = 1"),
    part("second", "", { after: ["first"], anyway: true }),
  ]);
  expect(outcomes[1]).toEqual({ passed: 1, failed: 0, skipped: [] });
});

test("a part that takes too long is stopped and says so", async () => {
  const slow = part("slow", "setInterval(() => {}, 1000)", { limitMinutes: 0.005 });
  const { outcomes, said } = await run([slow]);
  expect(outcomes[0]?.failed).toBe(1);
  expect(said).toContain("it took longer than");
});

test("what a part leaves running is ended with it", async () => {
  const pidFile = path.join(folder, "child");
  await run([part("careless", leavesChild(pidFile, "process.exit(0);"))]);
  expect(isAlive(Number(readFileSync(pidFile, "utf8")))).toBe(false);
});

test("an interruption stops what runs, with all its children, and starts nothing more", async () => {
  const pidFile = path.join(folder, "child");
  const controller = new AbortController();
  const running = run(
    [
      part("long", leavesChild(pidFile, "setInterval(() => {}, 1000);")),
      part("later", "console.log('ran')", { after: ["long"] }),
    ],
    controller.signal,
  );
  while (!existsSync(pidFile)) await sleep(20);
  await sleep(100);
  controller.abort();
  const { outcomes, said } = await running;
  expect(isAlive(Number(readFileSync(pidFile, "utf8")))).toBe(false);
  expect(outcomes.map(({ failed }) => failed)).toEqual([1, 1]);
  expect(said).not.toContain("ran");
});
