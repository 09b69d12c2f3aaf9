import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guardRequest } from "@/lib/launch/request-guard.js";

const server = http.createServer((request, response) => {
  if (!guardRequest(request, response)) response.end("passed");
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

function ask(method: string, path: string): Promise<{ status: number | undefined; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const request = http.request({ host: "127.0.0.1", port, method, path }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text }));
    });
    request.on("error", reject);
    request.end();
  });
}

test.each(["/%", "/%E0%A4%A", "/api/v1/teams/%ff", "/t/%zz?from=2026-01-01"])(
  "the address %s is refused as badly written",
  async (path) => {
    const answer = await ask("GET", path);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, code: "bad-address" });
  },
);

test.each(["/", "/api/v1/teams/%00", "/t/%F0%9F%9A%80?type=%E0%A4%A", "/%25"])(
  "the address %s passes",
  async (path) => {
    expect(await ask("GET", path)).toEqual({ status: 200, text: "passed" });
  },
);

test("a method that Next does not know is refused", async () => {
  const answer = await ask("TRACE", "/api/v1/health");
  expect(answer.status).toBe(501);
  expect(JSON.parse(answer.text)).toMatchObject({ code: "unknown-method" });
});
