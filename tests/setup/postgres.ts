import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startEmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";

/** So that the number of a team is none that a card, a version or a count has. */
const lastNumberBeforeTeams = 70_000;

const templateDatabase = "walltime_template";

declare module "vitest" {
  interface ProvidedContext {
    /** Connection string of a database on the run's own server from which others are made. */
    adminDatabaseUrl: string;
  }
}

type RunServer = { adminUrl: string; stop: () => Promise<void> };
/** The projects of a run, which share its server, set themselves up in one process. */
const shared = globalThis as { runServer?: { started: Promise<RunServer>; users: number } };

/** One PostgreSQL for the run, with a migrated database of which every test file gets a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.runServer ??= { started: start(), users: 0 };
  const run = shared.runServer;
  run.users += 1;
  const { adminUrl, stop } = await run.started;
  project.provide("adminDatabaseUrl", adminUrl);
  return async () => {
    run.users -= 1;
    if (run.users === 0) await stop();
  };
}

async function start(): Promise<RunServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "walltime-pg-"));
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedServer({
    dataDir,
    fresh: true,
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off" },
  });
  const stop = async () => {
    await server.stop();
    // For root the data may lie elsewhere than asked for.
    for (const folder of new Set([dataDir, server.dir])) {
      await rm(folder, { recursive: true, force: true });
    }
  };
  try {
    await server.createDatabase(templateDatabase);
    await migrate({ databaseUrl: server.url(templateDatabase) });
    await numberTeamsFrom(lastNumberBeforeTeams + 1, server.url(templateDatabase));
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: server.url("postgres"), stop };
}

async function numberTeamsFrom(first: number, databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("select setval('teams_id_seq', $1, false)", [first]);
  await client.end();
}
