import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { npmCommand } from "@/lib/launch/npm-command.js";
import { endLeftLaunches, launch, launchRefused } from "@/tests/launch/support/launch";
import { processesOn, until } from "@/tests/launch/support/processes";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

/** Shorter than the time that answers under way are given. */
const connectionLimitMs = 12_000;

let dataDir: string;
let environment: Record<string, string>;

// The tests go on with each other's data: making a database takes longer than all the rest.
beforeAll(() => {
  dataDir = temporaryFolder();
});

beforeEach(async () => {
  environment = { PORT: await freePort(), WALLTIME_DATA_DIR: dataDir };
});

afterEach(endLeftLaunches);

afterAll(() => removeFolder(dataDir));

async function createTeam(address: string, name: string): Promise<string> {
  const response = await fetch(`${address}/api/v1/teams`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
  expect(response.status).toBe(201);
  const { slug } = (await response.json()) as { slug: string };
  return slug;
}

/** Connections in every state: answered and kept open, silent, half asked, turned into another protocol. */
async function openConnections(address: string): Promise<net.Socket[]> {
  const { host, hostname, port } = new URL(address);
  const health = `GET /api/v1/health HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
  const beginnings = [health, "", "GET / HTTP/1.1\r\nHost: 127", webSocketRequest(host)];
  const sockets = beginnings.map((text) => {
    const socket = net.connect(Number(port), hostname);
    socket.on("error", () => {});
    socket.write(text);
    return socket;
  });
  await new Promise((resolve) => sockets[0]?.once("data", resolve));
  return sockets;
}

function webSocketRequest(host: string): string {
  const key = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
  return `GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n\r\n`;
}

describe("starting", () => {
  test("prints each slow step, and the address, which answers", async () => {
    const walltime = launch({ environment });
    const address = await walltime.ready;
    expect(address).toBe(`http://127.0.0.1:${environment.PORT}`);
    expect((await fetch(address)).status).toBe(200);
    expect(await (await fetch(`${address}/api/v1/health`)).json()).toMatchObject({ status: "ok" });
    expect(walltime.output()).toContain("Starting the database …");
    expect(walltime.output()).toContain("Updating the database");
    expect(walltime.output()).not.toContain("next.config");
  });

  test("serves on the loopback address that HOST names", async () => {
    const walltime = launch({ environment: { ...environment, HOST: "127.0.0.2" } });
    const address = await walltime.ready;
    expect(address).toBe(`http://127.0.0.2:${environment.PORT}`);
    await expect(fetch(`http://127.0.0.1:${environment.PORT}`)).rejects.toThrow();
  });

  test("keeps everything over a stop and a new start", async () => {
    const first = launch({ environment });
    const slug = await createTeam(await first.ready, "Keepers");
    first.child.kill("SIGTERM");
    expect(await first.exited).toBe(0);

    const second = launch({ environment });
    const found = await fetch(`${await second.ready}/api/v1/teams/${slug}`);
    expect(await found.json()).toMatchObject({ name: "Keepers" });
    expect(second.output()).not.toContain("Updating the database");
  });
});

test("npm run sample starts with a sample team to look at, and says where it already runs", async () => {
  const args = ["lib/launch/sample.js"];
  const walltime = launch({ args, environment });
  const address = await walltime.ready;
  await until("it names the team", () => walltime.output().includes("The sample team: "));
  expect(walltime.output()).toContain(`The sample team: ${address}/t/sample-team`);
  const { rows } = await (await fetch(`${address}/api/v1/teams/sample-team/sla`)).json();
  expect(rows).toHaveLength(6);

  const again = await launchRefused({
    args,
    environment: { ...environment, PORT: await freePort() },
  });
  expect(again.code).toBe(1);
  expect(again.output).toContain(`already running on these data at ${address}`);
});

describe("stopping", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "%s ends everything without waiting for open connections, and with code 0",
    async (signal) => {
      const walltime = launch({ environment });
      const sockets = await openConnections(await walltime.ready);
      expect(processesOn(dataDir)).not.toEqual([]);
      const askedAt = performance.now();
      walltime.child.kill(signal);
      expect(await walltime.exited).toBe(0);
      expect(performance.now() - askedAt).toBeLessThan(connectionLimitMs);
      expect(processesOn(dataDir)).toEqual([]);
      for (const socket of sockets) socket.destroy();
    },
  );

  test("a request under way is answered, while live streams end and new requests are refused", async () => {
    const walltime = launch({ environment });
    const address = await walltime.ready;
    const slug = await createTeam(address, "Busy");
    const team = `${address}/api/v1/teams/${slug}`;
    const live = await fetch(`${team}/events`);
    const streamEnds = live.text().then(String, String);
    const upload = http.request(`${team}/cards`, {
      method: "POST",
      headers: { "content-type": "application/json" },
    });
    const answered = once(upload, "response") as Promise<[http.IncomingMessage]>;
    upload.write('{"title":"Sent ');
    await sleep(200);
    const askedAt = performance.now();
    walltime.child.kill("SIGTERM");
    await streamEnds;
    await expect(fetch(team)).rejects.toThrow();
    // Longer than the second that answers had once.
    await sleep(3_000);
    upload.end('in parts","type":"Feature"}');
    const [answer] = await answered;
    expect(answer.statusCode).toBe(201);
    answer.resume();
    expect(await walltime.exited).toBe(0);
    expect(performance.now() - askedAt).toBeLessThan(15_000);

    const next = launch({ environment });
    const found = await fetch(`${await next.ready}/api/v1/teams/${slug}/cards`);
    expect(await found.json()).toMatchObject({ cards: [{ title: "Sent in parts" }] });
  });

  test("a stop asked for while the database is made leaves no process and nothing half done", async () => {
    const fresh = temporaryFolder();
    const begun = launch({ environment: { ...environment, WALLTIME_DATA_DIR: fresh } });
    await until("the database starts", () => begun.output().includes("Starting the database"));
    begun.child.kill("SIGTERM");
    expect(await begun.exited).toBe(0);
    expect(processesOn(fresh)).toEqual([]);

    const next = launch({ environment: { ...environment, WALLTIME_DATA_DIR: fresh } });
    expect((await fetch(`${await next.ready}/api/v1/health`)).status).toBe(200);
    await endLeftLaunches();
    removeFolder(fresh);
  });

  test("Ctrl-C under npm start, which npm passes on a second time, is one orderly stop", async () => {
    const { args } = npmCommand();
    const walltime = launch({ args: [...args, "start"], environment });
    await walltime.ready;
    process.kill(-(walltime.child.pid ?? 0), "SIGINT");
    await walltime.exited;
    await until("nothing runs any more", () => processesOn(dataDir).length === 0);
    expect(walltime.output()).toContain("Stopping …");
    expect(walltime.output().match(/Stopping/g)).toHaveLength(1);
  });

  test("SIGTERM to npm start alone stops server and database", async () => {
    const { args } = npmCommand();
    const walltime = launch({ args: [...args, "start"], environment });
    await walltime.ready;
    walltime.child.kill("SIGTERM");
    await walltime.exited;
    await until("nothing runs any more", () => processesOn(dataDir).length === 0);
    expect(walltime.output()).toContain("Stopping …");
  });

  test("a database that ends by itself is started again, with the reason's place", async () => {
    const walltime = launch({ environment });
    const address = await walltime.ready;
    const slug = await createTeam(address, "Patient");
    const postgres = processesOn(path.join(dataDir, "postgres"))[0];
    process.kill(postgres?.pid ?? 0, "SIGKILL");
    await until("it runs again", () => walltime.output().includes("The database runs again"));
    expect(walltime.output()).toContain("The database has stopped by itself");
    expect(walltime.output()).toContain("postgres.log");
    const found = await fetch(`${address}/api/v1/teams/${slug}`);
    expect(await found.json()).toMatchObject({ name: "Patient" });
    walltime.child.kill("SIGTERM");
    expect(await walltime.exited).toBe(0);
    expect(processesOn(dataDir)).toEqual([]);
  });
});
