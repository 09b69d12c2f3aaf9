import { AsyncLocalStorage } from "node:async_hooks";
import { Pool } from "pg";
import { afterEach, expect } from "vitest";
import { PrismaClient } from "@/prisma/generated/client";

type Work = (tx: unknown) => Promise<unknown>;
type Guarded = typeof Pool.prototype & {
  oneConnection?: { inside: AsyncLocalStorage<string>; found: Set<string> };
};
const guarded: Guarded = Pool.prototype;

// Files share a process, and so the clients that are guarded.
if (guarded.oneConnection === undefined) {
  const kept = { inside: new AsyncLocalStorage<string>(), found: new Set<string>() };
  guarded.oneConnection = kept;
  const connect = guarded.connect as (...parts: unknown[]) => unknown;
  guarded.connect = function (this: Pool, ...parts: unknown[]) {
    const held = kept.inside.getStore();
    if (held !== undefined && held === this.options.connectionString) {
      kept.found.add(whereFrom());
    }
    return connect.apply(this, parts);
  } as typeof guarded.connect;
  const transact = PrismaClient.prototype.$transaction as (...parts: unknown[]) => unknown;
  PrismaClient.prototype.$transaction = function (
    this: unknown,
    work: unknown,
    ...more: unknown[]
  ) {
    if (typeof work !== "function") return transact.call(this, work, ...more);
    const url = process.env.DATABASE_URL ?? "";
    const guardedWork = (tx: unknown) => kept.inside.run(url, () => (work as Work)(tx));
    return transact.call(this, guardedWork, ...more);
  };
}

/** Which of the program's own lines lead here. */
function whereFrom(): string {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const lines = new Error("asked for here").stack?.split("\n") ?? [];
  Error.stackTraceLimit = before;
  const own = lines.filter(
    (line) => /\/(lib|app|tests)\//.test(line) && !line.includes("node_modules"),
  );
  return own.join("\n");
}

/**
 * Where another connection of the pool was asked for by somebody who held one, since the last look: enough
 * of them at once wait for each other.
 */
export function takeSecondConnections(): string[] {
  const found = [...(guarded.oneConnection?.found ?? [])];
  guarded.oneConnection?.found.clear();
  return found;
}

afterEach(() => {
  expect(takeSecondConnections(), "connections asked for within a transaction").toEqual([]);
});
