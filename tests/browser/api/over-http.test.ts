import http from "node:http";
import { expect, test } from "@/tests/browser/support/test";

const api = "/api/v1";

test("answers HEAD as GET, without a body", async ({ request, team }) => {
  const answer = await request.head(`${api}/teams/${team.slug}/sla`);

  expect(answer.status()).toBe(200);
  expect(answer.headers().etag).toMatch(/^W\//);
  expect(await answer.text()).toBe("");
});

test("answers 304 to the ETag it gave", async ({ request, team }) => {
  const path = `${api}/teams/${team.slug}/committed-to-done`;
  const tag = (await request.get(path)).headers().etag ?? "";
  const again = await request.get(path, { headers: { "if-none-match": tag } });

  expect(again.status()).toBe(304);
});

test("answers addresses and methods it does not have in its own words", async ({ request }) => {
  for (const path of ["", "/nothing", "/teams/x/y/z", "/teams/a%2Fb", "/teams/%00"]) {
    const answer = await request.get(`${api}${path}`);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
  }
  const put = await request.put(`${api}/teams`);
  expect(put.status()).toBe(405);
  expect(put.headers().allow).toBe("GET, HEAD, POST, OPTIONS");
});

test("answers a badly written address 400", async ({ serverUrl }) => {
  const { hostname, port } = new URL(serverUrl);
  const status = await new Promise((resolve, reject) => {
    http
      .get({ hostname, port, path: `${api}/teams/%E0%A4%A` }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
      .on("error", reject);
  });

  expect(status).toBe(400);
});

test("compresses what is worth it", async ({ request }) => {
  const answer = await request.get(`${api}/openapi.json`, {
    headers: { "accept-encoding": "gzip" },
  });

  expect(answer.headers()["content-encoding"]).toBe("gzip");
  expect((await answer.json()).openapi).toMatch(/^3\.1/);
});

test("takes a file of 15 MB whole", async ({ request, team }) => {
  const rows = Array.from({ length: 3_000 }, (_, row) => `Card ${row},Bug,${"n".repeat(5_000)}`);
  const buffer = Buffer.from(["Title,Type,Notes", ...rows].join("\n"));
  const answer = await request.post(`${api}/teams/${team.slug}/imports?dryRun=true`, {
    multipart: { file: { name: "cards.csv", mimeType: "text/csv", buffer } },
  });

  expect(answer.status(), (await answer.text()).slice(0, 500)).toBe(200);
  expect(await answer.json()).toMatchObject({ outcome: "checked", rows: 3_000, created: 3_000 });
});

test("refuses a JSON body above 1 MB", async ({ request }) => {
  const answer = await request.post(`${api}/teams`, {
    headers: { "content-type": "application/json" },
    data: Buffer.alloc(1_500_000, " "),
  });

  expect(answer.status()).toBe(413);
});
