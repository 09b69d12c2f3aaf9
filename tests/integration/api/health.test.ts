import { expect, test, vi } from "vitest";
import { healthSchema } from "@/lib/server/openapi/team-schemas";
import { version } from "@/package.json";
import { get } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
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
  expect(answer.body).toEqual({ status: "ok", version, database: "ok" });
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("GET /health answers 503 when the database does not", async () => {
  const answer = await withoutDatabase(() => get("/health"));

  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({ status: "failing", version, database: "unreachable" });
  expect(healthSchema.parse(answer.body)).toEqual(answer.body);
});

test("a request that needs the database is answered 503 when there is none, and logged", async () => {
  expectConsoleError(/GET \/api\/v1\/teams\/x/);
  const answer = await withoutDatabase(() => get("/teams/x"));

  expectProblem(answer, 503, "database-unavailable");
  expect(answer.headers.get("retry-after")).toBe("5");
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
