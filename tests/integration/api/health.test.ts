import { expect, test, vi } from "vitest";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { healthSchema } from "@/lib/server/openapi/team-schemas";
import { version } from "@/package.json";
import { get, post } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import {
  ask,
  emptyDatabase,
  withDatabase,
} from "@/tests/integration/backup/support/other-database";
import { expectConsoleError } from "@/tests/setup/console-guard";

const shared = globalThis as { walltimePrisma?: unknown };

/** Runs with a client of an address where no database is. */
async function withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
  const usual = shared.walltimePrisma;
  vi.stubEnv("DATABASE_URL", "postgres://postgres@127.0.0.1:9/walltime");
  shared.walltimePrisma = undefined;
  try {
    return await work();
  } finally {
    shared.walltimePrisma = usual;
    vi.unstubAllEnvs();
  }
}

test("GET /health says that Walltime and its database answer, and which version it is", async () => {
  const answer = await get("/health");

  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ status: "ok", version, database: "ok", canRead: true });
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("GET /health answers 503 when the database does not", async () => {
  const answer = await withoutDatabase(() => get("/health"));

  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({
    status: "failing",
    version,
    database: "unreachable",
    canRead: false,
  });
  expect(healthSchema.parse(answer.body)).toEqual(answer.body);
});

test("a request that needs the database is answered 503 when there is none, and logged", async () => {
  expectConsoleError(/GET \/api\/v1\/teams\/x/);
  const answer = await withoutDatabase(() => get("/teams/x"));

  expectProblem(answer, 503, "database-unavailable");
  expect(answer.headers.get("retry-after")).toBe("5");
});

test("a database that can only be read says so, and changes nothing", async () => {
  expectConsoleError(/POST \/api\/v1\/teams/);
  const databaseUrl = await emptyDatabase();
  await migrate({ databaseUrl });
  const name = new URL(databaseUrl).pathname.slice(1);
  await ask(databaseUrl, `alter database ${name} set default_transaction_read_only = on`);
  await withDatabase(databaseUrl, async () => {
    const answer = await get("/health");
    expect(answer.status).toBe(503);
    expect(answer.body).toEqual({
      status: "failing",
      version,
      database: "read-only",
      canRead: true,
    });
    expect((await get("/teams")).status).toBe(200);
    expectProblem(await post("/teams", { name: "No" }), 503, "database-read-only");
  });
});

test("a full disk is told to whoever writes, and then by the health check", async () => {
  expectConsoleError(/POST \/api\/v1\/teams/);
  const databaseUrl = await emptyDatabase();
  await migrate({ databaseUrl });
  // What PostgreSQL says where a file cannot grow.
  await ask(
    databaseUrl,
    `create function no_room() returns trigger language plpgsql as $$
       begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$;
     create trigger no_room before insert on changes execute function no_room()`,
  );
  await withDatabase(databaseUrl, async () => {
    expect((await get("/health")).status).toBe(200);
    const refused = await post("/teams", { name: "No" });
    expectProblem(refused, 503, "database-full");
    expect(refused.body.detail).toContain("The disk of the database is full");
    const stillFull = { status: "failing", database: "full", canRead: true };
    expect((await get("/health")).body).toMatchObject(stillFull);
    await ask(databaseUrl, "drop trigger no_room on changes");
    expect((await get("/health")).body).toMatchObject(stillFull);
    expect((await post("/teams", { name: "Yes" })).status).toBe(201);
    expect((await get("/health")).body).toMatchObject({ status: "ok", database: "ok" });
  });
});

test("a failure nobody foresaw is answered 500 without its insides, which the log has", async () => {
  expectConsoleError(/GET \/api\/v1\/teams:.*is not a function/);
  const usual = shared.walltimePrisma;
  shared.walltimePrisma = { team: {} };
  const answer = await get("/teams").finally(() => {
    shared.walltimePrisma = usual;
  });

  expectProblem(answer, 500, "internal-error");
  expect(answer.text).not.toContain("is not a function");
});
