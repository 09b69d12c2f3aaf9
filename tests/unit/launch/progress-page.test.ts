import http from "node:http";
import { afterEach, expect, test } from "vitest";
import { openProgressPage } from "@/lib/launch/progress-page.js";
import { step } from "@/lib/launch/step.js";
import { freePort } from "@/tests/launch/support/temporary";

let close: (() => Promise<void>) | undefined;
afterEach(() => close?.());

async function open() {
  const port = Number(await freePort());
  const progress = await openProgressPage({ host: "127.0.0.1", port } as never);
  close = progress.close;
  return { ...progress, port, url: `http://127.0.0.1:${port}` };
}

test("a start shows its steps to people and tells programs to ask again", async () => {
  const { say, url } = await open();
  say("Building <b> …");
  const page = await fetch(`${url}/t/team`, { headers: { accept: "text/html,*/*" } });
  expect(page.status).toBe(503);
  const text = await page.text();
  expect(text).toContain("Building &lt;b> …");
  const nonce = /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
  expect(text).toContain(`<script nonce="${nonce}">`);
  const answer = await fetch(`${url}/api/v1/health`);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await answer.json()).toMatchObject({ code: "starting" });
  say("Building <b> … 15 s so far");
  say("Serving …");
  const progress = await (await fetch(`${url}/.starting`)).json();
  expect(progress.lines).toEqual(["Building <b> … 15 s so far", "Serving …"]);
});

test("a start answers no host that is not its own", async () => {
  const { port } = await open();
  const status = await new Promise((resolve) => {
    const headers = { host: "evil.example" };
    http.get({ port, host: "127.0.0.1", headers }, ({ statusCode }) => resolve(statusCode));
  });
  expect(status).toBe(421);
});

test("a start answers by the name that people open it by, through a proxy", async () => {
  const port = Number(await freePort());
  const settings = { host: "127.0.0.1", port, publicUrl: "https://walltime.example" };
  ({ close } = await openProgressPage(settings as never));
  const status = await new Promise((resolve) => {
    const headers = { host: "walltime.example" };
    http.get({ port, host: "127.0.0.1", headers }, ({ statusCode }) => resolve(statusCode));
  });
  expect(status).toBe(503);
});

test("a taken port is told in a sentence", async () => {
  const { port } = await open();
  await expect(openProgressPage({ host: "127.0.0.1", port } as never)).rejects.toThrow(
    String(port),
  );
});

test("a step that takes no time says so in one line", async () => {
  const lines: string[] = [];
  expect(
    await step(
      (line) => lines.push(line),
      "Looking",
      async () => 3,
    ),
  ).toBe(3);
  expect(lines).toEqual(["Looking …"]);
});
