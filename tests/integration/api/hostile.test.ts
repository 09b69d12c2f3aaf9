import { afterEach, expect, test, vi } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { openApiDocument } from "@/lib/server/openapi/document";
import { attack } from "@/tests/hostile/attack";
import { editorToken } from "@/tests/hostile/editor-token";
import { type OpenApi, requestGenerator } from "@/tests/hostile/generate-request";
import { callApi, get } from "@/tests/integration/api/support/call-api";
import { newTeam } from "@/tests/integration/api/support/new-team";

const limits = { requests: 250, atOnce: 4, limitMs: 60_000 };
const document = openApiDocument("0") as OpenApi;

afterEach(() => vi.unstubAllEnvs());

/** `npm run hostile` is the long form, through a server. */
test("requests made of the OpenAPI document and changed give no 5xx and no hang", {
  timeout: 180_000,
}, async () => {
  const team = (await newTeam({ name: "Attacked" })).split("/").at(-1) ?? "";
  const { failures, byStatus } = await attack({
    ...limits,
    next: requestGenerator(document, team, seededRandom(1)),
    send: ({ method, path, headers, body }) => callApi(method, path, { headers, body }),
  });
  expect(failures).toEqual([]);
  // They reach the work itself, not only the checks before it.
  expect(byStatus[200]).toBeGreaterThan(20);
  expect((await get("/health")).body).toMatchObject({ status: "ok" });
});

test("nor do those of an editor where everybody signs in, and none reaches what is for owners", {
  timeout: 180_000,
}, async () => {
  vi.stubEnv("WALLTIME_ACCOUNTS", "on");
  vi.stubEnv("WALLTIME_SECRET", "a secret that only these tests know of");
  const { slug, token } = await editorToken("Attacked by an editor");
  const authorization = { authorization: `Bearer ${token}` };
  const { failures, byStatus } = await attack({
    ...limits,
    next: requestGenerator(document, slug, seededRandom(2)),
    send: ({ method, path, headers, body }) =>
      callApi(method, path, { headers: { ...headers, ...authorization }, body }),
  });
  expect(failures).toEqual([]);
  expect(byStatus[200]).toBeGreaterThan(20);
  expect(byStatus[401]).toBeUndefined();
  expect(byStatus[403]).toBeGreaterThan(0);
  expect((await get("/health")).body).toMatchObject({ status: "ok" });
  const team = await get(`/teams/${slug}`, authorization);
  expect(team.body.name).toBe("Attacked by an editor");
  expect((await get(`/teams/${slug}/costs`, authorization)).status).toBe(403);
});

test("a body of nothing but unknown fields gets an answer smaller than itself", async () => {
  const names = Array.from({ length: 80_000 }, (_, at) => [`k${at}`, 1]);
  const answer = await callApi("POST", "/teams", { body: Object.fromEntries(names) });
  expect(answer.status).toBe(422);
  expect(answer.body.errors.length).toBeLessThan(150);
});
