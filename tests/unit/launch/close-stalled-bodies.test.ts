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
