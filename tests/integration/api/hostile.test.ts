import { expect, test } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { openApiDocument } from "@/lib/server/openapi/document";
import { attack } from "@/tests/hostile/attack";
import { type OpenApi, requestGenerator } from "@/tests/hostile/generate-request";
import { callApi } from "@/tests/integration/api/support/call-api";
import { newTeam } from "@/tests/integration/api/support/new-team";

/** `npm run hostile` is the long form, through a server. */
test("requests made of the OpenAPI document and changed give no 5xx and no hang", {
  timeout: 180_000,
}, async () => {
  const team = (await newTeam({ name: "Attacked" })).split("/").at(-1) ?? "";
  const document = openApiDocument("0") as OpenApi;
  const { failures, byStatus } = await attack({
    ...{ requests: 250, atOnce: 4, limitMs: 60_000 },
    next: requestGenerator(document, team, seededRandom(1)),
    send: ({ method, path, headers, body }) => callApi(method, path, { headers, body }),
  });
  expect(failures).toEqual([]);
  // They reach the work itself, not only the checks before it.
  expect(byStatus[200]).toBeGreaterThan(20);
});
