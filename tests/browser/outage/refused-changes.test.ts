import type { APIRequestContext, BrowserContext, Page } from "@playwright/test";
import pg from "pg";
import { startEmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { type RunningWalltime, runWalltime } from "@/tests/setup/run-walltime";

/** Databases that can be read and refuse every change, how they come to that and back. */
const states = [
  {
    ...{ name: "read-only", code: "database-read-only" },
    sentence: "The database can only be read at the moment, so nothing was changed.",
    begin: ["alter system set default_transaction_read_only = on", "select pg_reload_conf()"],
    end: ["alter system reset default_transaction_read_only", "select pg_reload_conf()"],
  },
  {
    ...{ name: "full", code: "database-full" },
    sentence: "The disk of the database is full, so nothing was changed.",
    // What PostgreSQL says where a file cannot grow.
    begin: [
      `create function no_room() returns trigger language plpgsql as $$
         begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$`,
      "create trigger no_room before insert on changes execute function no_room()",
    ],
    end: ["drop trigger no_room on changes"],
  },
] as const;

let dataDir: string;
let database: Awaited<ReturnType<typeof startEmbeddedServer>>;
let walltime: RunningWalltime;

test.describe.configure({ mode: "default", timeout: 240_000 });

test.beforeAll(async () => {
  dataDir = temporaryFolder();
  database = await startEmbeddedServer({ dataDir, settings: { fsync: "off" } });
  await database.createDatabase("walltime");
  walltime = await runWalltime({ DATABASE_URL: database.url("walltime") });
});

test.afterAll(async () => {
  await walltime.stop();
  await database.stop();
  removeFolder(dataDir);
});

for (const state of states) {
  test(`while the database is ${state.name}, pages are read and what was typed is sent once it can be`, async ({
    page,
    context,
    request,
  }) => {
    const health = `${walltime.url}/api/v1/health`;
    const { home, api } = await newTeam(request, state.name);
    const live = await openLivePages(context, home);
    await page.goto(`${home}/cards/new`);
    await page.getByLabel("Title").fill("Typed before");
    await ask(state.begin);

    for (const attempt of ["first", "second"]) {
      await page.getByLabel("Title").fill(`Typed for the ${attempt} time`);
      await page.keyboard.press("Enter");
      await expect(page.getByText(state.sentence)).toContainText("What you typed is still here");
      await expect(page.getByLabel("Title")).toHaveValue(`Typed for the ${attempt} time`);
    }
    const told = await request.get(health);
    expect(told.status()).toBe(503);
    expect(await told.json()).toMatchObject({ database: state.name, canRead: true });
    const refused = await request.post(`${api}/cards`, {
      data: { title: "Refused", type: "Feature" },
    });
    expect(await refused.json()).toMatchObject({ status: 503, code: state.code });
    const reading = await context.newPage();
    for (const place of ["", "/wall", "/stand-up", "/cards", "/sla", "/settings"]) {
      const answer = await reading.goto(`${home}${place}`);
      expect(answer?.status(), place).toBe(200);
      await expect(reading.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(reading.locator(".failure")).toHaveCount(0);
    }

    await ask(state.end);
    await page.getByLabel("Title").press("Enter");
    await expect(page.getByRole("link", { name: "card 1" })).toBeVisible();
    const { timeZone } = await (await request.get(api)).json();
    const committed = new Date().toLocaleDateString("sv", { timeZone });
    const data = { title: "Committed afterwards", type: "Feature", committed };
    expect((await request.post(`${api}/cards`, { data })).status()).toBe(201);
    for (const page of live) {
      await expect(page.getByText("Committed afterwards").first()).toBeVisible();
      await expect(page.getByText(/connection (is )?lost/i)).toBeHidden();
    }
    expect((await request.get(health)).status()).toBe(200);
    const { cards } = await (await request.get(`${api}/cards`)).json();
    const titles = cards.map(({ title }: { title: string }) => title).sort();
    expect(titles).toEqual(["Committed afterwards", "Typed for the second time"]);
    // Open pages would go on asking a server that is gone.
    for (const open of context.pages()) await open.goto("about:blank");
  });
}

async function newTeam(request: APIRequestContext, name: string) {
  const api = `${walltime.url}/api/v1/teams`;
  const answer = await request.post(api, { data: { name: `Team ${name}` } });
  const { slug } = await answer.json();
  return { home: `${walltime.url}/t/${slug}`, api: `${api}/${slug}` };
}

async function openLivePages(context: BrowserContext, home: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (const place of ["wall", "stand-up"]) {
    const live = await context.newPage();
    await live.goto(`${home}/${place}`);
    pages.push(live);
  }
  return pages;
}

async function ask(statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.url("walltime") });
  await client.connect();
  for (const statement of statements) {
    // Also where the session itself may only read by now.
    await client.query("set default_transaction_read_only = off");
    await client.query(statement);
  }
  await client.end();
}
