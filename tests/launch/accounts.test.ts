import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { copyCheckout, giveTo } from "@/tests/launch/support/checkout";
import { endLeftLaunches, type Launch, launch, launchRefused } from "@/tests/launch/support/launch";
import { processesOn } from "@/tests/launch/support/processes";
import { freePort, removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { lackOfRoot, testWith } from "@/tests/setup/needs";

const nobody = { uid: 65_534, gid: 65_534 };

let folder: string;
let checkout: string;
const elsewhere: string[] = [];

beforeAll(() => {
  if (lackOfRoot) return;
  folder = temporaryFolder();
  checkout = path.join(folder, "open/walltime");
  copyCheckout(checkout);
  giveTo(checkout, nobody);
});

afterEach(endLeftLaunches);

afterAll(() => {
  if (lackOfRoot) return;
  for (const place of [folder, ...elsewhere]) removeFolder(place);
});

async function startIn(place: string, account?: typeof nobody): Promise<Launch> {
  const walltime = launch({
    checkout: place,
    environment: { PORT: await freePort() },
    ...(account ? { account } : {}),
  });
  expect((await fetch(`${await walltime.ready}/api/v1/health`)).status).toBe(200);
  expect(walltime.output()).not.toContain("Building");
  return walltime;
}

async function stop(walltime: Launch): Promise<void> {
  walltime.child.kill("SIGTERM");
  expect(await walltime.exited).toBe(0);
}

testWith(
  lackOfRoot,
  "a database made by an ordinary user runs as that user, for root too",
  async () => {
    const walltime = await startIn(checkout, nobody);
    const dataDir = path.join(checkout, ".walltime");
    const postgres = processesOn(path.join(dataDir, "postgres"));
    expect(new Set(postgres.map(({ user }) => user))).toEqual(new Set(["nobody"]));
    expect(fs.statSync(path.join(dataDir, "secret")).mode & 0o777).toBe(0o600);
    expect(walltime.output()).not.toContain("runs as the user");
    await stop(walltime);
    expect(processesOn(dataDir)).toEqual([]);

    const byRoot = await startIn(checkout);
    expect(byRoot.output()).toContain("The database runs as the user nobody");
    expect(byRoot.output()).toContain(dataDir);
    await stop(byRoot);
    await stop(await startIn(checkout, nobody));
  },
);

testWith(
  lackOfRoot,
  "root's database runs as another user, and it says where the data are",
  async () => {
    const dataDir = path.join(folder, "data");
    const walltime = launch({
      checkout,
      environment: { PORT: await freePort(), WALLTIME_DATA_DIR: dataDir },
    });
    await walltime.ready;
    const users = processesOn(path.join(dataDir, "postgres")).map(({ user }) => user);
    expect(new Set(users)).toEqual(new Set(["postgres"]));
    expect(walltime.output()).toContain(`its data are in ${dataDir}`);
    await stop(walltime);
    expect(processesOn(dataDir)).toEqual([]);

    const refused = await launchRefused({
      checkout,
      environment: { PORT: await freePort(), WALLTIME_DATA_DIR: dataDir },
      account: nobody,
    });
    expect(refused.code).toBe(1);
    expect(refused.output).toContain(dataDir);
    expect(refused.output).not.toMatch(/^\s+at /m);
  },
);

testWith(
  lackOfRoot,
  "below a folder closed to others, root's data lie in /var/lib and stay",
  async () => {
    const home = path.join(folder, "home");
    const closedCheckout = path.join(home, "walltime");
    fs.mkdirSync(home, { mode: 0o700 });
    fs.renameSync(checkout, closedCheckout);
    removeFolder(path.join(closedCheckout, ".walltime"));
    const first = await startIn(closedCheckout);
    const place = /its data are in (\/var\/lib\/walltime\/\w+)/.exec(first.output())?.[1] ?? "";
    expect(place).not.toBe("");
    elsewhere.push(place);
    const [postgres] = processesOn(path.join(place, "postgres"));
    expect(postgres?.user).toBe("postgres");
    expect(postgres?.command).toContain("/var/cache/walltime/");
    const created = await fetch(`${await first.ready}/api/v1/teams`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "Elsewhere" }),
    });
    expect(created.status).toBe(201);
    await stop(first);
    expect(processesOn(place)).toEqual([]);

    const second = await startIn(closedCheckout);
    expect(second.output()).toContain(`its data are in ${place}`);
    const teams = await (await fetch(`${await second.ready}/api/v1/teams`)).json();
    expect(teams).toMatchObject({ teams: [{ name: "Elsewhere" }] });
    await stop(second);
  },
);
