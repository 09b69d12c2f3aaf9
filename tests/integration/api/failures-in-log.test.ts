import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onRequestError } from "@/instrumentation";
import { apiRoute } from "@/lib/server/api-route";

const link = `7_${"A".repeat(43)}`;
const shared = globalThis as { walltimeOperation?: unknown };
const failed = vi.fn(() => true);
let before: unknown;

beforeEach(() => {
  before = shared.walltimeOperation;
  shared.walltimeOperation = { failed };
  vi.stubEnv("NEXT_RUNTIME", "nodejs");
});

afterEach(() => {
  shared.walltimeOperation = before;
  failed.mockClear();
  vi.unstubAllEnvs();
});

test("a route that fails is told without the secret of the link that asked", async () => {
  const { GET } = apiRoute({ GET: () => Promise.reject(new Error("on purpose")) });
  const request = new Request(`http://walltime.test/api/v1/teams/~${link}/sla?token=abc`);
  expect((await GET(request, { params: Promise.resolve({}) })).status).toBe(500);
  expect(failed.mock.calls).toEqual([
    // The database was not in trouble.
    ["GET /api/v1/teams/~…/sla", new Error("on purpose"), undefined],
  ]);
});

test.each([
  [`/s/${link}?kind=feature`, "GET /s/…"],
  [`/embed/${link}`, "GET /embed/…"],
  [`/join/${link}`, "GET /join/…"],
  ["/t/ours/cards?q=x", "GET /t/ours/cards"],
])("the page %s that fails is told without secrets", async (path, told) => {
  const error = new Error("on purpose");
  await onRequestError(error, { path, method: "GET" });
  expect(failed.mock.calls).toEqual([[told, error, undefined]]);
});
