import { spawn } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { makeRunFolder, removeRunFolder } from "@/lib/launch/testing/run-folder.js";
import { lackOfLinux, testWith } from "@/tests/setup/needs";

test("other accounts can enter the folder of a run, as PostgreSQL's must", () => {
  const folder = makeRunFolder();
  expect(statSync(folder).mode & 0o777).toBe(0o755);
  removeRunFolder(folder);
  expect(existsSync(folder)).toBe(false);
});

testWith(
  lackOfLinux,
  "removing the folder ends what still runs on it, in whatever process group",
  async () => {
    const folder = makeRunFolder();
    const script = "setInterval(() => {}, 1000)";
    const left = spawn(process.execPath, ["--eval", script, folder], { detached: true });
    const ended = new Promise((resolve) => left.once("exit", (_code, signal) => resolve(signal)));
    await new Promise((resolve) => left.once("spawn", resolve));
    removeRunFolder(folder);
    expect(await ended).toBe("SIGKILL");
  },
);
