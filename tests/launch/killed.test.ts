import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { endLeftLaunches, type Launch, launch } from "@/tests/launch/support/launch";
import { processesOn } from "@/tests/launch/support/processes";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";

let dataDir: string;
let environment: Record<string, string>;

// The tests go on with each other's data: making a database takes longer than all the rest.
beforeAll(() => {
  dataDir = temporaryFolder();
  // As a start leaves it that is killed while it makes the database.
  fs.mkdirSync(path.join(dataDir, "postgres.new"));
  fs.writeFileSync(path.join(dataDir, "postgres.new/PG_VERSION"), "18\n");
});

beforeEach(async () => {
  environment = { PORT: await freePort(), WALLTIME_DATA_DIR: dataDir };
});

afterEach(endLeftLaunches);

afterAll(() => removeFolder(dataDir));

async function kill(walltime: Launch): Promise<void> {
  walltime.child.kill("SIGKILL");
  await walltime.exited;
}

test("a database folder half made by a killed start is made again", async () => {
  const walltime = launch({ environment });
  expect((await fetch(await walltime.ready)).status).toBe(200);
  expect(fs.existsSync(path.join(dataDir, "postgres.new"))).toBe(false);
});

test("after SIGKILL the next start stops the database left behind and serves the same data", async () => {
  const killed = launch({ environment });
  const response = await fetch(`${await killed.ready}/api/v1/teams`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Survivors" }),
  });
  expect(response.status).toBe(201);
  await kill(killed);
  const left = processesOn(path.join(dataDir, "postgres"));
  expect(left).not.toEqual([]);

  const next = launch({ environment });
  const teams = await (await fetch(`${await next.ready}/api/v1/teams`)).json();
  expect(teams).toMatchObject({ teams: [{ name: "Survivors" }] });
  expect(next.output()).toContain("Stopping a database that an earlier start left behind");
  next.child.kill("SIGTERM");
  expect(await next.exited).toBe(0);
  expect(processesOn(dataDir)).toEqual([]);
});

test("after SIGKILL of both launcher and database the next start recovers", async () => {
  const killed = launch({ environment });
  await killed.ready;
  await kill(killed);
  for (const { pid } of processesOn(path.join(dataDir, "postgres"))) process.kill(pid, "SIGKILL");

  const next = launch({ environment });
  expect((await fetch(await next.ready)).status).toBe(200);
});

test("locks whose process numbers now belong to other programs are not taken for Walltime's", async () => {
  const first = launch({ environment });
  await first.ready;
  first.child.kill("SIGTERM");
  await first.exited;
  const lock = { pid: process.pid, start: "an earlier life of this number" };
  fs.writeFileSync(path.join(dataDir, "lock"), JSON.stringify(lock));
  const postmaster = [process.pid, path.join(dataDir, "postgres"), 1, 5432, "", "", "", "ready"];
  fs.writeFileSync(path.join(dataDir, "postgres/postmaster.pid"), `${postmaster.join("\n")}\n`);

  const next = launch({ environment });
  expect((await fetch(await next.ready)).status).toBe(200);
});
