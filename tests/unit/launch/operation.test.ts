import { readFileSync } from "node:fs";
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Operation } from "@/lib/db/operation";
import { clientAddresses } from "@/lib/launch/client-address.js";
import { openJournal } from "@/lib/launch/operation/journal.js";
import { createMetrics } from "@/lib/launch/operation/metrics.js";
import { answerMetrics } from "@/lib/launch/operation/metrics-answer.js";
import { operate } from "@/lib/launch/operation/operate.js";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string };
type Line = Record<string, unknown>;

const folder = temporaryFolder();
const file = path.join(folder, "walltime.log");
const operated = operate(
  { WALLTIME_LOG: file, WALLTIME_METRICS_TOKEN: "secret" },
  false,
  clientAddresses(["127.0.0.1"]),
);
const shared = globalThis as { walltimeOperation?: Operation };
const app = shared.walltimeOperation;

const server = http.createServer((request, response) =>
  operated.around(request, response, () => {
    app?.changed({
      ...{ teamId: 7, revision: 12, action: "edit-card", source: "api", tookMs: 2 },
      actor: 'Eve\n{"event.action":"forged"}\u2028',
    });
    response.end("answered");
  }),
);

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  delete shared.walltimeOperation;
  removeFolder(folder);
});

function ask(address: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: address, headers, agent: false };
    const request = http.get(options, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      );
    });
    request.on("error", reject);
  });
}

/** Every line of the log, each of which has to be JSON. */
async function logged(): Promise<Line[]> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  operated.close();
  return readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("a request and the change that it made are one line each, under one id", async () => {
  const agent = 'curl\t"quoted" \\ é';
  const { headers } = await ask("/t/team?q=a%0Ab", { "user-agent": agent });
  const id = headers["x-request-id"];
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  const [change, request] = (await logged()).slice(-2);
  expect(change).toMatchObject({
    "http.request.id": id,
    "event.action": "edit-card",
    "event.duration": 2_000_000,
    "user.name": 'Eve\n{"event.action":"forged"}\u2028',
    labels: { team_id: "7", revision: "12", source: "api" },
  });
  expect(request).toMatchObject({
    "http.request.id": id,
    "http.request.method": "GET",
    "http.response.status_code": 200,
    "event.outcome": "success",
    "url.path": "/t/team",
    "url.query": "q=a%0Ab",
    "service.name": "walltime",
    "log.level": "info",
  });
  expect(request).toHaveProperty("@timestamp");
  expect(request).toHaveProperty("ecs.version");
});

test("a proxy's request id is kept, one that is no id is not", async () => {
  const kept = await ask("/", { "x-request-id": "b7ad6b71-6920" });
  expect(kept.headers["x-request-id"]).toBe("b7ad6b71-6920");
  const refused = await ask("/", { "x-request-id": 'x" injected="1' });
  expect(refused.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("who asks is told apart from the proxy that passes it on", async () => {
  await ask("/", { "x-forwarded-for": "198.51.100.7, 203.0.113.9" });
  expect((await logged()).at(-1)).toMatchObject({
    "client.address": "203.0.113.9",
    "source.address": "127.0.0.1",
  });
  await ask("/");
  expect((await logged()).at(-1)).toMatchObject({
    "client.address": "127.0.0.1",
    "source.address": "127.0.0.1",
  });
});

test("a failure is one line with its message, stack and reference", async () => {
  const error = Object.assign(new Error("broken\nby “text”"), { digest: "123" });
  expect(operated.failed("GET /t/team", error)).toBe(true);
  expect((await logged()).at(-1)).toMatchObject({
    "log.level": "error",
    message: "GET /t/team",
    "error.id": "123",
    error: { message: "broken\nby “text”", type: "Error" },
  });
});

test("what failed by the database is no failure that nobody foresaw", async () => {
  const count = async (name: string) => {
    const { text } = await ask("/metrics", { authorization: "Bearer secret" });
    return new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1];
  };
  const before = await count("walltime_failures_total");
  operated.failed("GET /t/team", new Error("away"), "unreachable");
  expect(await count("walltime_failures_total")).toBe(before);
  expect(await count('walltime_database_failures_total{trouble="unreachable"}')).toBe("1");
});

test("metrics count requests, latencies, changes, rows, cache and connections", async () => {
  app?.importedRows(40);
  app?.askedCache(true);
  app?.watchPool({ totalCount: 5, idleCount: 2, waitingCount: 1 });
  const { text, headers } = await ask("/metrics", { authorization: "Bearer secret" });
  expect(headers["content-type"]).toContain("text/plain; version=0.0.4");
  for (const line of [
    /^walltime_http_requests_total\{method="GET",route="\S+",status="200"\} \d+$/m,
    /^walltime_http_request_duration_seconds_bucket\{le="0.005",method="GET",route="\S+"\} \d+$/m,
    /^walltime_changes_total\{action="edit-card",source="api"\} \d+$/m,
    /^walltime_import_rows_total 40$/m,
    /^walltime_cache_asks_total\{result="hit"\} 1$/m,
    /^walltime_database_connections\{state="busy"\} 3$/m,
    /^walltime_database_waiting 1$/m,
    /^nodejs_eventloop_lag_seconds/m,
  ]) {
    expect(text).toMatch(line);
  }
});

test("a daily backup is a line, and its time a metric, where such are made", async () => {
  const authorization = "Bearer secret";
  expect((await ask("/metrics", { authorization })).text).not.toContain("last_backup");
  operated.backedUp(0);
  const { text } = await ask("/metrics", { authorization });
  expect(text).toMatch(/^walltime_last_backup_timestamp_seconds 0$/m);
  operated.backedUp(1_764_547_200_000, { path: "/srv/one.backup.gz", size: 12 });
  expect((await logged()).at(-1)).toMatchObject({
    "event.action": "backup",
    "event.outcome": "success",
    "file.path": "/srv/one.backup.gz",
    "file.size": 12,
  });
  const later = await ask("/metrics", { authorization });
  expect(later.text).toMatch(/^walltime_last_backup_timestamp_seconds 1764547200$/m);
});

test("the end of the certificate is a metric, and what is the matter with it a line", async () => {
  const authorization = "Bearer secret";
  expect((await ask("/metrics", { authorization })).text).not.toContain("tls_certificate");
  operated.certified(1_764_547_200_000);
  const { text } = await ask("/metrics", { authorization });
  expect(text).toMatch(/^walltime_tls_certificate_expiry_timestamp_seconds 1764547200$/m);
  operated.certified(1_764_633_600_000, "It ends in 9 days.");
  expect((await logged()).at(-1)).toMatchObject({
    "log.level": "warn",
    "event.action": "certificate",
    message: "It ends in 9 days.",
  });
  const later = await ask("/metrics", { authorization });
  expect(later.text).toMatch(/^walltime_tls_certificate_expiry_timestamp_seconds 1764633600$/m);
});

test("metrics ask everybody for the token that is set", async () => {
  for (const headers of [{}, { authorization: "Bearer wrong!" }, { host: "walltime.example" }]) {
    expect(await ask("/metrics", headers)).toMatchObject({ status: 403 });
  }
  const headers = { host: "walltime.example", authorization: "Bearer secret" };
  expect(await ask("/metrics", headers)).toMatchObject({ status: 200 });
});

test.each(["README.md", "SECURITY.md", "lib/launch/operations/nginx.conf"])(
  "%s says that metrics need a token where people sign in",
  (name) => {
    const said = readFileSync(path.join(repoRoot, name), "utf8").replaceAll(/[\s#]+/g, " ");
    const sentences = said.split(/(?<=[.|]) /).filter((one) => /metrics|token|programs/i.test(one));
    expect(sentences.filter((one) => /sign in|signs in/.test(one))).not.toEqual([]);
    expect(said).not.toContain("It answers programs of this machine.");
  },
);

test("without a token metrics are for this machine, never for what a proxy passes on", async () => {
  const metrics = createMetrics();
  const environment: Record<string, string> = {};
  const local = http.createServer(
    (request, response) => void answerMetrics(request, response, metrics, environment),
  );
  await new Promise<void>((resolve) => local.listen(0, "127.0.0.1", resolve));
  const { port } = local.address() as AddressInfo;
  const statusOf = async (version: string, header = "") => {
    const socket = net.connect(port, "127.0.0.1");
    const lines = [`GET /metrics HTTP/${version}`, "Host: localhost", "Connection: close"];
    socket.end([...lines, ...(header === "" ? [] : [header]), "", ""].join("\r\n"));
    return Number(/^HTTP\/1\.1 (\d+)/.exec(await text(socket))?.[1]);
  };
  expect(await statusOf("1.1")).toBe(200);
  expect(await statusOf("1.0")).toBe(403);
  for (const header of [
    ...["X-Forwarded-For: 203.0.113.9", "X-Forwarded-Proto: https", "X-Real-IP: 203.0.113.9"],
    ...["Forwarded: for=203.0.113.9", "Via: 1.1 proxy"],
  ]) {
    expect(await statusOf("1.1", header), header).toBe(403);
  }
  for (const [name, value] of [
    ["WALLTIME_HOSTS", "walltime.example"],
    ["WALLTIME_PROXIES", "127.0.0.1"],
    ["WALLTIME_ACCOUNTS", "on"],
  ] as const) {
    environment[name] = value;
    expect(await statusOf("1.1"), name).toBe(403);
    Reflect.deleteProperty(environment, name);
  }
  expect(await statusOf("1.1")).toBe(200);
  await new Promise((resolve) => local.close(resolve));
});

test("at a terminal there is no log unless it is asked for", () => {
  expect(openJournal({}, true)).toBeNull();
  expect(openJournal({ WALLTIME_LOG: "off" }, false)).toBeNull();
  const unwritable = path.join(file, "below-a-file.log");
  expect(() => openJournal({ WALLTIME_LOG: unwritable }, false)).toThrow("WALLTIME_LOG is");
});

test("lines that cannot be written wait in 8 MiB at most, and the log goes on", async () => {
  const waiting = path.join(folder, "waiting.log");
  const journal = openJournal({ WALLTIME_LOG: waiting }, false);
  // The file is opened in a later turn, so until then nothing can be written.
  for (let line = 0; line < 2_000; line += 1) journal?.log.info("x".repeat(10_000));
  const written = () => readFileSync(waiting, "utf8");
  await expect.poll(() => written().length, { timeout: 10_000 }).toBeGreaterThan(8_000_000);
  journal?.close();
  const { length } = written();
  expect(length).toBeLessThanOrEqual(8 * 1024 * 1024);
  journal?.log.info("Next");
  await expect.poll(() => written().slice(length)).toContain('"message":"Next"');
});
