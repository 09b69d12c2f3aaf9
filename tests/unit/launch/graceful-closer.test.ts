import { once } from "node:events";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test } from "vitest";
import { gracefulCloser } from "@/lib/launch/graceful-closer.js";

const patienceMs = 1_500;
let server: http.Server;

afterEach(() => server.closeAllConnections());

/** A server that answers as its address says, and how to close it. */
async function serve(patience = patienceMs): Promise<{ port: number; close: () => Promise<void> }> {
  server = http.createServer(async (request, response) => {
    const { url } = request;
    if (url === "/events") {
      response.setHeader("content-type", "text/event-stream").write("data: 1\n\n");
      return;
    }
    if (url === "/begun") response.write("begun, ");
    if (url === "/never") return;
    if (request.method === "POST") for await (const _ of request);
    await sleep(url === "/" ? 0 : 400);
    response.end("done");
  });
  server.on("upgrade", (_request, socket) => socket.write("HTTP/1.1 101 Other\r\n\r\n"));
  server.keepAliveTimeout = 60_000;
  const close = gracefulCloser(server, patience);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, close };
}

async function tookMs(work: Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work;
  return performance.now() - startedAt;
}

async function connection(port: number, text: string, isAnswered = true): Promise<net.Socket> {
  const socket = net.connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  if (text !== "") socket.write(text);
  if (isAnswered) await once(socket, "data");
  else await sleep(20);
  // One that is not read does not see its end.
  return socket.resume();
}

describe("closing a server", () => {
  test("cuts connections on which nothing is answered at once, live streams among them", async () => {
    const { port, close } = await serve(60_000);
    const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`;
    const upgrade = "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n";
    const sockets = await Promise.all([
      ...[get("/"), get("/events"), upgrade].map((text) => connection(port, text)),
      ...["", "GET / HT"].map((text) => connection(port, text, false)),
    ]);
    const gone = Promise.all(sockets.map((socket) => once(socket, "close")));
    expect(await tookMs(close())).toBeLessThan(1_000);
    await gone;
  });

  test("lets answers under way finish, uploads too, and takes no new ones meanwhile", async () => {
    const { port, close } = await serve(60_000);
    const address = `http://127.0.0.1:${port}`;
    const slow = fetch(`${address}/slow`);
    const begun = await fetch(`${address}/begun`);
    const upload = http.request({ port, host: "127.0.0.1", method: "POST", path: "/upload" });
    upload.write("first ");
    const stored = once(upload, "response") as Promise<[http.IncomingMessage]>;
    await sleep(50);
    const closing = close();
    await expect(fetch(address)).rejects.toThrow();
    await sleep(300);
    upload.end("last");
    expect(await (await slow).text()).toBe("done");
    expect((await slow).headers.get("connection")).toBe("close");
    expect(await begun.text()).toBe("begun, done");
    const [answer] = await stored;
    expect(answer.statusCode).toBe(200);
    answer.resume();
    // The connections that they came by are kept open by these clients.
    expect(await tookMs(closing)).toBeLessThan(1_500);
  });

  test("cuts what takes longer than the patience", async () => {
    const { port, close } = await serve();
    const never = fetch(`http://127.0.0.1:${port}/never`).catch(String);
    await sleep(50);
    expect(await tookMs(close())).toBeGreaterThan(patienceMs - 50);
    expect(await never).toContain("TypeError");
  });
});
