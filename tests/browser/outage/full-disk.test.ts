import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import pg from "pg";
import { expect, test } from "@/tests/browser/support/test";
import { runWalltime } from "@/tests/setup/run-walltime";
import { mountSmallDisk } from "@/tests/setup/small-disk";

// Not made as the file is read, which is done wherever tests are listed.
let disk: ReturnType<typeof mountSmallDisk> = null;
test.beforeAll(() => {
  disk = mountSmallDisk(160);
});
test.afterAll(() => disk?.remove());

test("the disk fills up while people work: it is said, nothing is lost, and room is all that is needed", async ({
  page,
  context,
  request,
  expectConsoleError,
}) => {
  test.skip(disk === null, "A full disk needs a disk of its own, which only root can make.");
  if (disk === null) return;
  test.setTimeout(240_000);
  expectConsoleError(/503|#441|Server Components render|status of 500/);
  const said: string[] = [];
  const walltime = await runWalltime({ WALLTIME_DATA_DIR: disk.folder }, (line) => said.push(line));
  const api = `${walltime.url}/api/v1`;
  const { slug } = await (await request.post(`${api}/teams`, { data: { name: "Full" } })).json();
  const [home, cards] = [`${walltime.url}/t/${slug}`, `${api}/teams/${slug}/cards`];
  const wall = await context.newPage();
  await wall.goto(`${home}/wall`);
  const standUp = await context.newPage();
  await standUp.goto(`${home}/stand-up`);
  await page.goto(`${home}/cards/new`);
  await page.getByLabel("Title").fill("Typed on a full disk");

  disk.fill();
  const acknowledged = await writeUntilRefused(request, cards);
  await writeUntilStopped(disk.folder, async () => (await health(request, api)).canRead);
  // Why it has stopped is known a moment after it has.
  await expect
    .poll(() => health(request, api), { timeout: 30_000 })
    .toMatchObject({ database: "full" });
  await page.getByLabel("Title").press("Enter");
  await expect(page.getByText("The disk of the database is full")).toContainText(
    "What you typed is still here",
  );
  await expect(page.getByLabel("Title")).toHaveValue("Typed on a full disk");
  await expect(wall.getByText("The connection is lost")).toBeVisible();
  const planning = await context.newPage();
  await planning.goto(home);
  await expect(planning.getByRole("heading")).toHaveText("The disk of the database is full");
  expect(await health(request, api)).toMatchObject({
    ...{ status: "failing", database: "full", canRead: false },
  });

  disk.makeRoom();
  await expect
    .poll(() => health(request, api), { timeout: 90_000 })
    .toMatchObject({ status: "ok" });
  await page.getByLabel("Title").press("Enter");
  await expect(page.getByRole("link", { name: /^card \d+$/ })).toBeVisible();
  await expect(wall.getByText("The connection is lost")).toBeHidden();
  await expect(planning.getByRole("heading", { name: "Full" }).first()).toBeVisible();
  const found = await titles(request, cards);
  expect(found).toEqual(expect.arrayContaining(acknowledged));
  expect(found.filter((title) => title === "Typed on a full disk")).toHaveLength(1);
  const { timeZone } = await (await request.get(`${api}/teams/${slug}`)).json();
  const committed = new Date().toLocaleDateString("sv", { timeZone });
  const data = { title: "Committed afterwards", type: "Feature", committed };
  expect((await request.post(cards, { data })).status()).toBe(201);
  for (const live of [wall, standUp]) await expectShown(live, "Committed afterwards");
  expect(said.join("\n")).toContain("The database runs again.");

  for (const open of context.pages()) await open.goto("about:blank");
  await walltime.stop();
});

async function health(request: APIRequestContext, api: string) {
  return (await request.get(`${api}/health`)).json();
}

/** Adds cards until there is no room for one; the titles of those that were added. */
async function writeUntilRefused(request: APIRequestContext, cards: string): Promise<string[]> {
  const added: string[] = [];
  for (;;) {
    const title = `Card ${added.length} ${"x".repeat(150)}`;
    const answer = await request.post(cards, { data: { title, type: "Feature" } });
    if (answer.status() !== 201) return added;
    added.push(title);
  }
}

/** Fills PostgreSQL's log, too, until it stops. */
async function writeUntilStopped(folder: string, isRunning: () => Promise<boolean>): Promise<void> {
  const secret = readFileSync(path.join(folder, "secret"), "utf8");
  while (await isRunning()) {
    const [, , , port] = readFileSync(path.join(folder, "postgres/postmaster.pid"), "utf8").split(
      "\n",
    );
    const client = new pg.Client(`postgresql://walltime:${secret}@127.0.0.1:${port}/walltime`);
    client.on("error", () => {});
    const message = "select pg_logical_emit_message(true, 'filler', repeat('x', 1000000))";
    await client.connect().then(
      () => client.query(message).catch(() => {}),
      () => {},
    );
    await client.end().catch(() => {});
  }
}

async function titles(request: APIRequestContext, cards: string): Promise<string[]> {
  const found: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const answer = await request.get(cards, { params: cursor ? { cursor } : {} });
    const read: { cards: { title: string }[]; nextCursor: string | null } = await answer.json();
    found.push(...read.cards.map(({ title }) => title));
    cursor = read.nextCursor;
  }
  return found;
}

async function expectShown(live: Page, title: string): Promise<void> {
  await expect(live.getByText(title).first()).toBeVisible({ timeout: 15_000 });
  await expect(live.getByText(/connection (is )?lost/i)).toBeHidden();
}
