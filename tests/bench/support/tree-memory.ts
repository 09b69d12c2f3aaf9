import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Megabytes of resident memory of a process and all that it started. */
export async function treeMemoryMb(root: number): Promise<number> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss="]);
  const processes = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  // A child may be listed before what started it.
  for (let known = 0; known < tree.size; ) {
    known = tree.size;
    for (const [pid = 0, parent = 0] of processes) if (tree.has(parent)) tree.add(pid);
  }
  const kilobytes = processes.reduce(
    (sum, [pid = 0, , rss = 0]) => (tree.has(pid) ? sum + rss : sum),
    0,
  );
  return kilobytes / 1024;
}
