import { beforeAll, describe, expect, test } from "vitest";
import { callApi, get } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { newTeam } from "@/tests/integration/api/support/new-team";

describe("an address that the API does not have", () => {
  test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])("is answered 404 for %s", async (method) => {
    expectProblem(await callApi(method, "/nothing"), 404, "no-such-address");
  });

  test.each(["/", "/team", "/teams/x/y/z", "/teams/x/cards/1/2", "/teams/x/sla.xlsx", "/%00"])(
    "is answered 404: %s",
    async (path) => {
      expectProblem(await get(path), 404, "no-such-address");
    },
  );
});

describe("a method that an address does not have", () => {
  test.each([
    ["DELETE", "/health", "GET, HEAD, OPTIONS"],
    ["POST", "/openapi.json", "GET, HEAD, OPTIONS"],
    ["PUT", "/teams", "GET, HEAD, POST, OPTIONS"],
    ["DELETE", "/teams/x", "GET, HEAD, PATCH, OPTIONS"],
    ["PATCH", "/teams/x/cards", "GET, HEAD, POST, OPTIONS"],
    ["PUT", "/teams/x/cards/1", "GET, HEAD, PATCH, DELETE, OPTIONS"],
    ["GET", "/teams/x/imports", "POST, OPTIONS"],
    ["GET", "/teams/x/imports/1", "DELETE, OPTIONS"],
    ["POST", "/teams/x/sla", "GET, HEAD, OPTIONS"],
    ["POST", "/teams/x/sla.csv", "GET, HEAD, OPTIONS"],
    ["POST", "/teams/x/sla.md", "GET, HEAD, OPTIONS"],
    ["POST", "/teams/x/committed-to-done", "GET, HEAD, OPTIONS"],
    ["POST", "/teams/x/work-mix", "GET, HEAD, OPTIONS"],
  ])("is answered 405 with Allow: %s %s", async (method, path, allow) => {
    const answer = await callApi(method, path);

    expectProblem(answer, 405, "method-not-allowed");
    expect(answer.headers.get("allow")).toBe(allow);
    const options = await callApi("OPTIONS", path);
    expect([options.status, options.headers.get("allow")]).toEqual([204, allow]);
  });
});

describe("a figure's query", () => {
  let team: string;

  beforeAll(async () => {
    team = await newTeam();
  });

  test.each([
    ["from=2026-02-30", "from", "not-a-day"],
    ["to=yesterday", "to", "not-a-day"],
    ["asOf=2026", "asOf", "not-a-day"],
    ["from=2026-05-02&to=2026-05-01", "from", "from-after-to"],
    ["from=2026-05-02&from=2026-05-03", "from", "repeated-parameter"],
    ["type=Chore", "type", "unknown-type"],
    ["type=Bug&type=Chore", "type", "unknown-type"],
    ["type=%00", "type", "unstorable-text"],
    ["size=XXL", "size", "unknown-size"],
    ["client=%00", "client", "unstorable-text"],
    ["kind=bug", "kind", "not-one-of"],
    ["kind=feature&kind=bug", "kind", "not-one-of"],
    ["rule=median", "rule", "unknown-rule"],
    ["rule=p100", "rule", "unknown-rule"],
    ["rule=mean-1sd", "rule", "unknown-rule"],
    ["rule=p85&rule=p95", "rule", "repeated-parameter"],
  ])("with %s is answered 400, naming the parameter", async (query, field, code) => {
    for (const figure of ["sla", "sla.csv", "sla.md", "committed-to-done", "work-mix"]) {
      expectProblem(await get(`${team}/${figure}?${query}`), 400, code, field);
    }
  });

  test.each([
    ["sla?by=colour", "by", "not-one-of"],
    ["sla?by=type&by=colour", "by", "not-one-of"],
    ["sla.csv?by=type,type", "by", "not-one-of"],
    ["sla?include=everything", "include", "not-one-of"],
    ["work-mix?bucket=day", "bucket", "not-one-of"],
    ["work-mix?bucket=week&bucket=month", "bucket", "repeated-parameter"],
    ["committed-to-done?window=1", "window", "too-small"],
    ["committed-to-done?window=1001", "window", "too-large"],
    ["committed-to-done?window=x", "window", "invalid"],
  ])("%s is answered 400", async (path, field, code) => {
    expectProblem(await get(`${team}/${path}`), 400, code, field);
  });

  test("says what a name could have been", async () => {
    const answer = await get(`${team}/sla?type=Chore`);
    expect(answer.body.detail).toContain("Feature, Bug, Infrastructure, Maintenance, Support");
  });

  test("may hold blank and unknown parameters, which say nothing", async () => {
    const blank = "from=&to=&type=&client=&kind=&asOf=&rule=&utm_source=a&utm_source=b&__proto__=x";
    for (const figure of ["sla", "sla.csv", "sla.md", "committed-to-done", "work-mix"]) {
      expect((await get(`${team}/${figure}?${blank}`)).status).toBe(200);
    }
  });

  test.each(["sla", "sla.csv", "sla.md", "committed-to-done", "work-mix"])(
    "about an unknown team is answered 404: %s",
    async (figure) => {
      expectProblem(await get(`/teams/nobody/${figure}?from=nonsense`), 404, "team-not-found");
    },
  );
});
