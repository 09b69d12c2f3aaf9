import { startEmbeddedServer } from "@/lib/launch/postgres/embedded-server.js";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { freePort } from "@/tests/setup/free-port";
import { runWalltime } from "@/tests/setup/run-walltime";

/** Pages that follow what others do while they are open. */
const livePages =
  "/wall /stand-up /?by=size /sla /hidden-work /deliveries /cost /queue /rota".split(" ");

test("the database goes away and comes back while people work, without a restart", async ({
  page,
  context,
  request,
  expectConsoleError,
}) => {
  test.setTimeout(240_000);
  // What was asked meanwhile, and the page that failed on the server, as the browser and React tell it.
  expectConsoleError(/503|#441|Server Components render|status of 500/);
  const dataDir = temporaryFolder();
  const port = await freePort();
  const startDatabase = () => startEmbeddedServer({ dataDir, port, settings: { fsync: "off" } });
  let database = await startDatabase();
  await database.createDatabase("walltime");
  const walltime = await runWalltime({ DATABASE_URL: database.url("walltime") });
  const api = `${walltime.url}/api/v1`;
  const team = await (await request.post(`${api}/teams`, { data: { name: "Patient" } })).json();
  const home = `${walltime.url}/t/${team.slug}`;
  const released = {
    title: "Done",
    type: "Feature",
    committed: "2026-05-04",
    released: "2026-05-08",
  };
  await request.post(`${api}/teams/${team.slug}/cards`, { data: released });

  const live = await Promise.all(
    livePages.map(async (path) => {
      const tab = await context.newPage();
      await tab.goto(`${home}${path}`);
      return { tab, heading: tab.getByRole("heading", { level: 1 }) };
    }),
  );
  const wall = live[0]?.tab ?? page;
  const lost = "The connection is lost. What you see here may be out of date";
  /** Where the headings begin; how long they are depends on what the pages tell. */
  const places = () =>
    Promise.all(
      live.map(async ({ heading }) => {
        const { x, y } = (await heading.boundingBox()) ?? {};
        return { x, y };
      }),
    );
  const before = await places();
  const planning = await context.newPage();
  await page.goto(`${home}/cards/new`);
  await page.getByLabel("Title").fill("Typed before the outage");
  await database.stop();

  await page.keyboard.press("Enter");
  await expect(page.getByText("The database does not answer at the moment.")).toContainText(
    "What you typed is still here",
  );
  await expect(page.getByLabel("Title")).toHaveValue("Typed before the outage");
  for (const { tab } of live) await expect(tab.getByText(lost), tab.url()).toBeVisible();
  expect(await places()).toEqual(before);
  const bare = await request.get(home, { headers: { accept: "text/html" } });
  expect([bare.status(), bare.headers()["retry-after"]]).toEqual([503, "5"]);
  expect(await bare.text()).toContain("<h1>The database does not answer</h1>");
  const metrics = await (await request.get(`${walltime.url}/metrics`)).text();
  expect(metrics).toMatch(/^walltime_failures_total 0$/m);
  expect(metrics).toMatch(/^walltime_database_failures_total\{trouble="unreachable"\} [1-9]\d*$/m);
  await planning.goto(home);
  await expect(planning.getByRole("heading")).toHaveText("The database does not answer");
  const health = await request.get(`${api}/health`);
  expect(health.status()).toBe(503);
  expect(await health.json()).toMatchObject({ status: "failing", database: "unreachable" });
  const refused = await request.get(`${api}/teams/${team.slug}/cards`);
  expect(await refused.json()).toMatchObject({ status: 503, code: "database-unavailable" });

  database = await startDatabase();
  await expect.poll(async () => (await request.get(`${api}/health`)).status()).toBe(200);
  await page.getByLabel("Title").press("Enter");
  await expect(page.getByRole("link", { name: "card 2" })).toBeVisible();
  await expect(wall.locator('[data-card="2"]')).toBeVisible();
  for (const { tab } of live) await expect(tab.getByText(lost), tab.url()).toBeHidden();
  expect(await places()).toEqual(before);
  await expect(planning.getByRole("heading", { name: "Patient" }).first()).toBeVisible();
  const { cards } = await (await request.get(`${api}/teams/${team.slug}/cards`)).json();
  expect(cards).toHaveLength(2);

  // Open pages would go on asking a server that is gone.
  for (const open of context.pages()) await open.goto("about:blank");
  await walltime.stop();
  await database.stop();
  removeFolder(dataDir);
});
