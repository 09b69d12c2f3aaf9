import { execFileSync } from "node:child_process";

export type Process = { pid: number; user: string; command: string };

/** Every running process that names the folder on its command line, PostgreSQL's own among them. */
export function processesOn(folder: string): Process[] {
  return execFileSync("ps", ["-eo", "pid=,user=,stat=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\S+)\s+(\S+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .filter(([, , , state]) => !state?.startsWith("Z"))
    .map(([, pid, user, , command]) => ({
      pid: Number(pid),
      user: user ?? "",
      command: command ?? "",
    }))
    .filter(({ command }) => command.includes(folder));
}

/** Waits until a condition holds; fails with `what` when it does not within the time. */
export async function until(what: string, holds: () => boolean, limitMs = 60_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
