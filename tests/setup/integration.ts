import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject, vi } from "vitest";

const adminUrl = inject("adminDatabaseUrl");
const database = `test_${randomUUID().replaceAll("-", "")}`;

async function asAdmin(statement: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
}

await asAdmin(`create database ${database} template walltime_template`);

const url = new URL(adminUrl);
url.pathname = `/${database}`;
process.env.DATABASE_URL = url.href;

// The next file may run in this process. It starts as a new one would: with nothing remembered.
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await forgetEverything();
});

/** Empties what the process keeps on `globalThis`, where modules may hold on to it. */
async function forgetEverything(): Promise<void> {
  const kept = globalThis as Record<string, unknown>;
  for (const name of Object.keys(kept).filter((key) => key.startsWith("walltime"))) {
    const value = kept[name];
    if (value instanceof AsyncLocalStorage) continue;
    const stores = [value, ...Object.values(Object(value))].filter(canBeEmptied);
    if (hasDisconnect(value)) await value.$disconnect();
    if (stores.length === 0) Reflect.deleteProperty(kept, name);
    for (const store of stores) store.clear();
  }
}

function canBeEmptied(value: unknown): value is { clear: () => void } {
  return typeof Object(value).clear === "function";
}

function hasDisconnect(value: unknown): value is { $disconnect: () => Promise<void> } {
  return typeof Object(value).$disconnect === "function";
}
