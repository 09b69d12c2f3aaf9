import { spawnSync } from "node:child_process";
import { describe, test } from "vitest";

/** What tests need and do not have, as a sentence without its full stop; null where nothing is lacking. */
export type Lack = string | null;

/** Tests that need something. Where it is lacking, one stands for all of them, skipped with the reason. */
export function describeWith(lack: Lack, name: string, body: () => void): void {
  describe(name, lack === null ? body : () => testWith(lack, "all of it", () => {}));
}

/** A test that needs something; where it is lacking, it is skipped with the reason. */
export function testWith(
  lack: Lack,
  name: string,
  body: () => void | Promise<void>,
  timeoutMs?: number,
): void {
  test(name, ({ skip }) => (lack === null ? body() : skip(lack)), timeoutMs);
}

/** Which of the programs is not installed here. */
export function lackOfPrograms(...programs: string[]): Lack {
  const missing = programs.filter(
    (program) => spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0,
  );
  return missing.length === 0 ? null : `${missing.join(" and ")} cannot be found on this machine`;
}

/** Accounts and services of the system are root's to make. */
export const lackOfRoot: Lack = process.getuid?.() === 0 ? null : "only root may do this";

/** What only Linux has, such as /proc. */
export const lackOfLinux: Lack = process.platform === "linux" ? null : "this is not Linux";
