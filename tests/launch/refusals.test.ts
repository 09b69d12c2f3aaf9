import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { migrate } from "@/lib/launch/postgres/migrate.js";
import { startThrowawayServer } from "@/lib/launch/postgres/throwaway-server.js";
import { endLeftLaunches, launch, launchRefused } from "@/tests/launch/support/launch";
import { processesOn } from "@/tests/launch/support/processes";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let dataDir: string;
let environment: Record<string, string>;

beforeEach(async () => {
  dataDir = temporaryFolder();
  environment = { PORT: await freePort(), WALLTIME_DATA_DIR: dataDir };
});

afterEach(async () => {
  await endLeftLaunches();
  removeFolder(dataDir);
});

/** One or more sentences, no stack, nothing left running. */
function expectPlainRefusal({ code, output }: { code: number | null; output: string }): void {
  expect(code).toBe(1);
  expect(output).not.toMatch(/^\s+at /m);
  expect(output.trim()).toMatch(/[.]$|npm start$|add-card-colours$/);
  expect(processesOn(dataDir)).toEqual([]);
}

describe("a start is refused in plain words", () => {
  test("when the port is in use", async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) =>
      other.listen(Number(environment.PORT), "127.0.0.1", resolve),
    );
    const refused = await launchRefused({ environment });
    other.close();
    expectPlainRefusal(refused);
    expect(refused.output).toContain(`Port ${environment.PORT} on 127.0.0.1 is in use`);
  });

  test("when Walltime already runs on the same data or is about to, saying where", async () => {
    const elsewhere = { ...environment, PORT: await freePort() };
    const starts = [launch({ environment }), launch({ environment: elsewhere })];
    const address = await Promise.any(starts.map((start) => start.ready));
    const refused = starts.find((start) => !start.output().includes(address));
    expect(await refused?.exited).toBe(1);
    expect(refused?.output()).toContain(`already running on the data in ${dataDir} (process`);

    const late = await launchRefused({ environment: { ...environment, PORT: await freePort() } });
    expect(late.code).toBe(1);
    expect(late.output).toContain(`already running on the data in ${dataDir} at ${address}`);
    expect((await fetch(address)).status).toBe(200);
  });

  test.each(["abc", "0", "70000", "3000.5"])("when PORT is %s", async (port) => {
    const refused = await launchRefused({ environment: { ...environment, PORT: port } });
    expectPlainRefusal(refused);
    expect(refused.output).toContain(`PORT is "${port}"`);
  });

  test("when the log cannot be written, before anything is made", async () => {
    const refused = await launchRefused({ environment: { ...environment, WALLTIME_LOG: "/etc" } });
    expectPlainRefusal(refused);
    expect(refused.output).toContain('WALLTIME_LOG is "/etc", which cannot be written');
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  test.each(["0.0.0.0", "::"])(
    "when HOST is %s and nobody said which address people open",
    async (host) => {
      const refused = await launchRefused({ environment: { ...environment, HOST: host } });
      expectPlainRefusal(refused);
      expect(refused.output).toContain(`HOST is "${host}"`);
      expect(refused.output).toContain("WALLTIME_URL=");
    },
  );

  test("when others could reach it and nobody would have to sign in", async () => {
    const refused = await launchRefused({
      environment: { ...environment, HOST: "192.0.2.1", WALLTIME_ACCOUNTS: "off" },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("anyone who reaches it could read and change everything");
  });

  test.each([
    ["WALLTIME_ACCOUNTS", "yes", "must be on or off"],
    ["WALLTIME_URL", "walltime.example.org", "must be the address that people open"],
    ["WALLTIME_URL", "https://example.org/walltime", "without a path"],
    ["WALLTIME_PROXIES", "10.0.0.2,proxy", 'names "proxy"'],
    ["WALLTIME_SECRET", "short", "at least 32 characters"],
    ["WALLTIME_OPENID_ISSUER", "login.example.org", "must be the provider's address"],
    ["WALLTIME_OPENID_ISSUER", "http://login.example.org", "must be the provider's address"],
    ["WALLTIME_OPENID_ISSUER", "https://login.example.org", "WALLTIME_OPENID_CLIENT_ID is not"],
    ["WALLTIME_OPENID_ROLES", "devs=editor@web", "WALLTIME_OPENID_ISSUER, the provider, is not"],
    ["WALLTIME_WEBHOOK_NETWORKS", "10.0.0.0/40", 'names "10.0.0.0/40"'],
    ["WALLTIME_SMTP_URL", "smtp://mail.example.org", "WALLTIME_MAIL_FROM is not"],
  ])("when %s is %s", async (name, value, told) => {
    const refused = await launchRefused({
      environment: { WALLTIME_ACCOUNTS: "on", ...environment, [name]: value },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain(told);
  });

  test.each([
    ["http://ann:pass-word@mail.example.org", "walltime@example.org", "address of a mail server"],
    ["smtp://ann:pass-word@mail.example.org", "Walltime", 'WALLTIME_MAIL_FROM is "Walltime"'],
  ])("when mail would go by %s from %s, without its password", async (url, from, told) => {
    const refused = await launchRefused({
      environment: { ...environment, WALLTIME_SMTP_URL: url, WALLTIME_MAIL_FROM: from },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain(told);
    expect(refused.output).not.toContain("pass-word");
  });

  test("when Node.js is too old, before anything else", async () => {
    const pretend = 'Object.defineProperty(process, "versions", { value: { node: "18.20.4" } })';
    const refused = await launchRefused({
      args: ["--import", `data:text/javascript,${pretend}`, "lib/launch/start.js"],
      environment,
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("needs Node.js 20.19 or newer; this is Node.js 18.20.4");
  });

  test("when the data folder cannot be made", async () => {
    const refused = await launchRefused({
      environment: { ...environment, WALLTIME_DATA_DIR: "/dev/null/data" },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("The data folder /dev/null/data cannot be used");
  });
});

test("a data folder where none can be made is refused in a moment", async () => {
  const refused = await launchRefused({
    environment: { ...environment, WALLTIME_DATA_DIR: "/proc/nonsense/data" },
  });
  expectPlainRefusal(refused);
  expect(refused.output).toContain("The data folder /proc/nonsense/data cannot be used");
});

test("a folder for backups that is a file is refused before the database starts", async () => {
  const file = path.join(dataDir, "file");
  fs.writeFileSync(file, "");
  const refused = await launchRefused({
    environment: { ...environment, WALLTIME_BACKUP_DIR: file },
  });
  expectPlainRefusal(refused);
  expect(refused.output).toContain(`The folder for daily backups, ${file}, cannot be used`);
  expect(refused.output).not.toContain("Starting the database");
});

test("data of another PostgreSQL are refused, saying how to take them along", async () => {
  fs.mkdirSync(path.join(dataDir, "postgres"));
  fs.chmodSync(path.join(dataDir, "postgres"), 0o777);
  fs.writeFileSync(path.join(dataDir, "postgres/PG_VERSION"), "17\n");
  const refused = await launchRefused({ environment });
  expectPlainRefusal(refused);
  expect(refused.output).toContain("made with PostgreSQL 17");
  expect(refused.output).toContain("back them up (npm run backup FILE)");
});

describe("another PostgreSQL", () => {
  let server: EmbeddedServer;

  beforeAll(async () => {
    server = await startThrowawayServer({ fsync: "off" });
  });

  afterAll(() => server.stop());

  async function emptyDatabase(name: string): Promise<string> {
    await server.createDatabase(name);
    return server.url(name);
  }

  async function run(databaseUrl: string, sql: string): Promise<void> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  test("is used instead of the embedded one, and left running", async () => {
    const databaseUrl = await emptyDatabase("other");
    const walltime = launch({ environment: { ...environment, DATABASE_URL: databaseUrl } });
    expect((await fetch(`${await walltime.ready}/api/v1/health`)).status).toBe(200);
    expect(processesOn(dataDir)).toEqual([]);
    walltime.child.kill("SIGTERM");
    expect(await walltime.exited).toBe(0);
    await run(databaseUrl, "select from teams");
  });

  test.each([
    ["nothing answers", "postgresql://someone:very-secret@127.0.0.1:1/walltime", "nothing answers"],
    ["it is no address", "very-secret", "is not the address of a PostgreSQL"],
    ["it is another kind of database", "mysql://someone:very-secret@h/w", "is not the address"],
  ])("is refused when %s, without telling the password", async (_case, databaseUrl, words) => {
    const refused = await launchRefused({
      environment: { ...environment, DATABASE_URL: databaseUrl },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain(words);
    expect(refused.output).not.toContain("very-secret");
  });

  test("is refused when the password is wrong, without telling it", async () => {
    const url = new URL(server.url("postgres"));
    url.password = "very-secret";
    const refused = await launchRefused({
      environment: { ...environment, DATABASE_URL: url.href },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("the password is wrong");
    expect(refused.output).not.toContain("very-secret");
  });

  test("is refused when there is no such database", async () => {
    const refused = await launchRefused({
      environment: { ...environment, DATABASE_URL: server.url("nowhere") },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("there is no such database");
  });

  test("is refused when its text is not UTF-8", async () => {
    await run(
      server.url("postgres"),
      "create database ascii template template0 encoding SQL_ASCII locale_provider libc locale 'C'",
    );
    const refused = await launchRefused({
      environment: { ...environment, DATABASE_URL: server.url("ascii") },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("SQL_ASCII");
  });

  test("is refused when its tables are newer than this version", async () => {
    const databaseUrl = await emptyDatabase("newer");
    await migrate({ databaseUrl });
    await run(
      databaseUrl,
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ('x', 'x', '29991231000000_of_the_future', now(), 1)`,
    );
    const refused = await launchRefused({
      environment: { ...environment, DATABASE_URL: databaseUrl },
    });
    expectPlainRefusal(refused);
    expect(refused.output).toContain("The database is newer than this Walltime");
    expect(refused.output).toContain("29991231000000_of_the_future");
  });

  test("is migrated once by two starts at the same time", async () => {
    const databaseUrl = await emptyDatabase("shared");
    const starts = [await freePort(), await freePort()].map((PORT) =>
      launch({ environment: { ...environment, PORT, DATABASE_URL: databaseUrl } }),
    );
    await Promise.all(starts.map((start) => start.ready));
    const updates = starts.filter((start) => start.output().includes("Updating the database"));
    expect(updates).toHaveLength(1);
  });
});
