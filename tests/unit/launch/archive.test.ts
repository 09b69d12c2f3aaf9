import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect } from "vitest";
import { writeArchive, writeDigest } from "@/lib/launch/packaging/archive.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { lackOfPrograms, testWith } from "@/tests/setup/needs";

let folder: string;
const at = (...parts: string[]) => path.join(folder, ...parts);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** The same content, made in this order, with these rights. */
function make(draft: string, names: string[], mode: number): void {
  for (const name of names) {
    fs.mkdirSync(path.dirname(at(draft, "one", name)), { recursive: true, mode: mode | 0o100 });
    fs.writeFileSync(at(draft, "one", name), `This is ${name}`, { mode });
  }
  fs.writeFileSync(at(draft, "one/run"), "", { mode: 0o700 });
  fs.symlinkSync("b/c", at(draft, "one/link"));
  // As Next.js makes them of modules: what is behind it is not packed twice.
  fs.symlinkSync("b", at(draft, "one/linked-folder"));
}

testWith(
  lackOfPrograms("tar", "sha256sum"),
  "the same content gives the same archive, and its SHA-256 stands beside it",
  async () => {
    make("first", ["b/c", "a", "é"], 0o600);
    make("second", ["é", "a", "b/c"], 0o644);
    fs.utimesSync(at("second/one/a"), 1_000_000_000, 1_000_000_000);
    await writeArchive(at("first"), "one", at("first.tar.gz"), 1_764_547_200);
    await writeArchive(at("second"), "one", at("second.tar.gz"), 1_764_547_200);
    const digest = await writeDigest(at("first.tar.gz"));
    expect(await writeDigest(at("second.tar.gz"))).toBe(digest);
    const said = execFileSync("sha256sum", ["-c", "first.tar.gz.sha256"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(said).toBe("first.tar.gz: OK\n");
    const listed = execFileSync("tar", ["-tvzf", at("first.tar.gz"), "--numeric-owner"], {
      encoding: "utf8",
      env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" },
    });
    const lines = listed.trim().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines.every((line) => / 0\/0 .* 2025-12-01 00:00 /.test(line))).toBe(true);
    expect(listed).toMatch(/^l.* one\/linked-folder -> b$/m);
    expect(listed).toMatch(/^-rwxr-xr-x .* one\/run$/m);
    expect(listed).toMatch(/^-rw-r--r-- .* one\/a$/m);
  },
);
