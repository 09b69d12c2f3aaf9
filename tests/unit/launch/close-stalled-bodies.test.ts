import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeStalledBodies } from "@/lib/launch/close-stalled-bodies.js";

let server: http.Server;
let port: number;

beforeEach(async () => {
  server = http.createServer((request, response) => {
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on("end", () => response.end(String(bytes)));
    request.on("error", () => undefined);
  });
  closeStalledBodies(server, 200);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n";

/** Everything that comes back until the connection closes. */
function talk(write: (socket: net.Socket) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => write(socket));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}

test("a request whose body stops arriving is answered 408 and closed", async () => {
  expect(await talk((socket) => socket.write(`${head}abc`))).toMatch(/^HTTP\/1\.1 408 /);
});

test("a body that keeps arriving slowly is read to its end", async () => {
  const text = await talk((socket) => {
    socket.write(head.replace("Host: x", "Host: x\r\nConnection: close"));
    let sent = 0;
    const timer = setInterval(() => {
      socket.write("x");
      sent += 1;
      if (sent === 10) clearInterval(timer);
    }, 60);
  });
  expect(text.startsWith("HTTP/1.1 200 ")).toBe(true);
  expect(text).toMatch(/\r\n10\r?\n?|\r\n\r\n10$/);
});

test("a request without a body may wait for its answer as long as it takes", async () => {
  server.removeAllListeners("request");
  server.on("request", (_, response) => setTimeout(() => response.end("late"), 500));
  closeStalledBodies(server, 200);
  const text = await talk((socket) =>
    socket.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
  );
  expect(text).toContain("late");
});

test("a connection that brings many bodies gathers no listeners", async () => {
  let socket: net.Socket | null = null;
  server.on("connection", (one: net.Socket) => {
    socket = one;
  });
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const post = () =>
    new Promise<string>((resolve, reject) => {
      const options = { port, host: "127.0.0.1", method: "POST", agent };
      const request = http.request(options, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () => resolve(text));
      });
      request.on("error", reject);
      request.end("0123456789");
    });
  expect(await post()).toBe("10");
  const listeners = () => (socket as net.Socket | null)?.listenerCount("close") ?? Number.NaN;
  const before = listeners();
  for (let sent = 0; sent < 20; sent += 1) expect(await post()).toBe("10");
  expect(listeners()).toBeLessThanOrEqual(before);
  agent.destroy();
});
