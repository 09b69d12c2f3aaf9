import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { sendOutagePage } from "@/lib/launch/outage-page.js";
import { outageWords } from "@/lib/launch/outage-words.js";

let server: http.Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve) ?? resolve(null)));

/** What a browser gets where the app answers so. */
async function answered(work: (response: http.ServerResponse) => void) {
  server = http.createServer((request, response) => {
    sendOutagePage(request, response);
    work(response);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: "close" } });
  return { answer, text: await answer.text() };
}

function failing(response: http.ServerResponse, trouble?: string): void {
  response.statusCode = 500;
  if (trouble !== undefined) Object.assign(response, { walltimeTrouble: trouble });
  response.setHeader("content-encoding", "gzip");
  response.write("drawn in vain");
  response.end();
}

test.each(["unreachable", "full"] as const)(
  "a page that fails by a database that is %s",
  async (trouble) => {
    const { answer, text } = await answered((response) => failing(response, trouble));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(answer.headers.get("content-encoding")).toBeNull();
    expect(text).toContain(`<h1>${outageWords[trouble].title}</h1>`);
    expect(text).toContain(outageWords[trouble].text);
    expect(text).not.toContain("drawn in vain");
  },
);

test("what failed otherwise, or went well all the same, stays as it is", async () => {
  const failed = await answered((response) => {
    response.writeHead(500);
    response.end("its own");
  });
  expect([failed.answer.status, failed.text]).toEqual([500, "its own"]);
  server?.close();
  const fine = await answered((response) => {
    Object.assign(response, { walltimeTrouble: "unreachable" });
    response.write("a page");
    response.end();
  });
  expect([fine.answer.status, fine.text]).toEqual([200, "a page"]);
});

test("an open page says the same", () => {
  const source = fs.readFileSync("components/ui/failure.tsx", "utf8").replaceAll(/\s+/g, " ");
  for (const { title, text } of Object.values(outageWords)) {
    expect(source).toContain(title);
    expect(source).toContain(text);
  }
});
