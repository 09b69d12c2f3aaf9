import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newCardSchema } from "@/lib/cards/fields/card-schema";
import { database } from "@/lib/db/client";
import { listenToTeams } from "@/lib/db/team-events";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { addCards } from "@/lib/services/cards/add-cards";
import { editCard } from "@/lib/services/cards/edit-card";
import { loadSlaTable } from "@/lib/services/planning/load-sla-table";
import { clearTeamCache } from "@/lib/services/team/team-cache";
import { makeTeam } from "@/tests/factories/make-team";
import { importText } from "@/tests/integration/services/support/import-text";
import { freePort } from "@/tests/setup/free-port";
import { describeWith, lackOfPrograms } from "@/tests/setup/needs";

const direct = new URL(process.env.DATABASE_URL ?? "");
const pooled = new URL(direct);
/** Fewer than are asked for at a time, so that a session is never one's own. */
const serverConnections = 2;

describeWith(lackOfPrograms("pgbouncer"), "through PgBouncer in transaction mode", () => {
  let bouncer: ChildProcess;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "walltime-bouncer-"));
    chmodSync(folder, 0o755);
    pooled.hostname = "127.0.0.1";
    pooled.port = String(await freePort());
    const { hostname, port, username, password } = direct;
    const file = path.join(folder, "pgbouncer.ini");
    writeFileSync(
      file,
      `[databases]
* = host=${hostname.replace(/^\[|\]$/g, "")} port=${port} user=${username} password=${decodeURIComponent(password)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${pooled.port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${serverConnections}
`,
    );
    // It refuses to run as root.
    const account = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
    bouncer = spawn("pgbouncer", [...account, file], { stdio: "ignore" });
    await vi.waitFor(
      async () => {
        const client = new Client({ connectionString: pooled.href });
        await client.connect();
        await client.end();
      },
      { timeout: 10_000, interval: 100 },
    );
    process.env.DATABASE_URL = pooled.href;
    process.env.DATABASE_DIRECT_URL = direct.href;
  });

  afterAll(async () => {
    await database().$disconnect();
    bouncer.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  });

  test("a new database is brought up to date, and once where two do it at a time", async () => {
    const admin = new Client({ connectionString: direct.href });
    await admin.connect();
    await admin.query("create database bounced");
    const databaseUrl = Object.assign(new URL(pooled), { pathname: "/bounced" }).href;
    const applied = await Promise.all([migrate({ databaseUrl }), migrate({ databaseUrl })]);
    expect(applied.map(({ length }) => length).sort((a, b) => a - b)[0]).toBe(0);
    expect(applied.flat().length).toBeGreaterThan(10);
    await admin.end();
  });

  test("writes, imports and figures of several teams at a time stay apart and whole", async () => {
    const teams = await Promise.all([makeTeam(), makeTeam(), makeTeam()]);
    const cards = Array.from({ length: 12 }, (_, place) =>
      newCardSchema.parse({
        ...{ title: `Card ${place}`, type: "Feature" },
        ...{ committed: "2026-03-02", released: `2026-03-${String(4 + place).padStart(2, "0")}` },
      }),
    );
    await Promise.all(
      teams.flatMap(({ context }) => {
        const api = { ...context, source: "api" as const };
        return [
          ...cards.map((card) => addCards(api, [card])),
          importText(context, "Key,Title,Type,Done\nA,One,Bug,2026-03-05"),
        ];
      }),
    );
    clearTeamCache();
    for (const { context } of teams) {
      const { rows } = await loadSlaTable(context, "type", {});
      expect(rows.find(({ type }) => type === "Feature")?.items).toBe(12);
    }
    const used = await database().$queryRaw<{ pids: bigint }[]>`
      select count(distinct pid) as pids from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend'`;
    expect(Number(used[0]?.pids)).toBeLessThanOrEqual(serverConnections + 1);
  });

  test("changes are heard over a connection of their own", async () => {
    const { context } = await makeTeam();
    const api = { ...context, source: "api" as const };
    await addCards(api, [newCardSchema.parse({ title: "One", type: "Bug" })]);
    const heard: number[] = [];
    const ready = vi.fn();
    const stop = listenToTeams({
      onEvent: ({ teamId, revision }) => {
        if (teamId === context.teamId) heard.push(revision);
      },
      onGap: ready,
      onAway: () => {},
    });
    await vi.waitFor(() => expect(ready).toHaveBeenCalled(), { timeout: 5_000 });
    await editCard(api, 1, { version: 1, title: "Two" });
    await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 5_000 });
    stop();
  });
});
