import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { repoRoot } from "@/lib/launch/repo-root.js";

const notCopied = [
  "node_modules",
  ".git",
  ".cache",
  ".walltime",
  "test-results",
  ".next/cache",
  ".next/dev",
].map((place) => path.join(repoRoot, place));

/**
 * A second checkout with the installed dependencies and the build of this one.
 * The dependencies are linked, not copied, where the file system lets us.
 */
export function copyCheckout(target: string): void {
  fs.cpSync(repoRoot, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !notCopied.includes(source),
  });
  copyStamps(target);
  linkFolder(path.join(repoRoot, "node_modules"), path.join(target, "node_modules"));
}

/** Gives a folder and what is in it to an account, save for the dependencies it shares. */
export function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  fs.lchownSync(folder, uid, gid);
  if (!fs.lstatSync(folder).isDirectory()) return;
  for (const entry of fs.readdirSync(folder)) {
    if (entry !== "node_modules") giveTo(path.join(folder, entry), { uid, gid });
  }
}

function copyStamps(target: string): void {
  const from = path.join(repoRoot, ".cache");
  fs.mkdirSync(path.join(target, ".cache"), { recursive: true });
  for (const file of fs.readdirSync(from).filter((name) => name.endsWith(".stamp"))) {
    fs.copyFileSync(path.join(from, file), path.join(target, ".cache", file));
  }
}

function linkFolder(from: string, to: string): void {
  if (spawnSync("cp", ["-al", from, to]).status === 0) return;
  fs.rmSync(to, { recursive: true, force: true });
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}
