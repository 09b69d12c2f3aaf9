import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium } from "@/lib/launch/testing/find-chromium.js";
import { describeWith, lackOfLinux, testWith } from "@/tests/setup/needs";

const lackOfPackage = process.arch === "x64" ? lackOfLinux : "the packaged browser is for x64";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "walltime-browsers-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function program(name: string, script: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describeWith(lackOfLinux, "finding a browser", () => {
  test("CHROMIUM_PATH comes first", () => {
    const named = program("mine", "exit 0");
    program("chromium", "echo Chromium 150");
    const found = findChromium({ CHROMIUM_PATH: named, PATH: folder });
    expect(found.executablePath).toBe(named);
  });

  test("a CHROMIUM_PATH that names nothing is said to", () => {
    expect(() => findChromium({ CHROMIUM_PATH: "/no/such/browser" })).toThrow(
      "CHROMIUM_PATH names /no/such/browser, which does not exist.",
    );
  });

  test("an installed browser is found", () => {
    const installed = program("google-chrome", "echo Google Chrome 150");
    expect(findChromium({ PATH: folder }).executablePath).toBe(installed);
  });

  testWith(
    lackOfPackage,
    "a script that only offers to install a browser is passed over for the packaged one",
    () => {
      program("chromium-browser", "echo 'Please install the snap'; exit 1");
      const { executablePath, args, env } = findChromium({ PATH: folder });
      expect(executablePath).toMatch(/\.cache\/chromium-[\d.]+\/chromium$/);
      expect(args).toContain("--no-sandbox");
      const { stdout } = spawnSync(executablePath, ["--version"], {
        encoding: "utf8",
        env: { ...process.env, ...env },
      });
      expect(stdout).toMatch(/Chrom/);
    },
  );
});
