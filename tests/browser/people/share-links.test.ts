import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { linkTarget, linkTargetKeys } from "@/lib/cards/links/link-targets";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { fillAccount, inviteAs, newcomer } from "@/tests/browser/support/people";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { freePort } from "@/tests/setup/free-port";
import { runWalltime } from "@/tests/setup/run-walltime";
import { filesOf } from "@/tests/setup/sources";

const hidden = { client: "Zephyr Holdings", note: "between ourselves", reason: "the lawyers" };

/** The pages of a team, below its address, with something in the place of what they name. */
function teamPages(): string[] {
  return filesOf("app/t", /\/page\.tsx$/).map((file) =>
    file.replace(/^app\/t\/\[team\]|\/page\.tsx$/g, "").replace(/\[[^\]]+\]/g, "1"),
  );
}

/** A page on a site of its own with an address in a frame. */
async function framing(address: string): Promise<{ origin: string; server: Server }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><title>Elsewhere</title><iframe src="${address}" width="900" height="700"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

test("an editor shares a page, and whoever has the link sees it and nothing else", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const dataDir = temporaryFolder();
  let said = "";
  const PORT = String(await freePort());
  const WALLTIME_URL = `http://127.0.0.1:${PORT}`;
  const walltime = await runWalltime(
    { WALLTIME_DATA_DIR: dataDir, WALLTIME_ACCOUNTS: "on", PORT, WALLTIME_URL },
    (line) => {
      said += line;
    },
  );
  const { url } = walltime;
  const firstOwner = /http\S+\/first-owner\?key=\S+/;
  await expect.poll(() => said).toMatch(firstOwner);
  await page.goto(firstOwner.exec(said)?.[0] ?? "");
  await fillAccount(page, "Olga Owner", "olga@example.org");
  await page.getByRole("button", { name: "Become the owner" }).click();
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(/\/t\/sample-team$/);
  const home = `${url}/t/sample-team`;
  const api = `${url}/api/v1/teams/sample-team`;

  // Something to hide on every page.
  const card = { client: hidden.client, notes: hidden.note, type: "Feature" };
  const days = { committed: "2026-06-01", released: "2026-06-09" };
  for (const data of [
    { ...card, title: "Waits" },
    { ...card, title: "Goes on", committed: "2026-06-01" },
    { ...card, ...days, title: "Done" },
  ]) {
    const added = await page.request.post(`${api}/cards`, { data });
    expect(added.status(), await added.text()).toBe(201);
    const { number } = await added.json();
    if (data.title !== "Goes on") continue;
    await page.request.post(`${api}/cards/${number}/block`, { data: { reason: hidden.reason } });
  }
  const delivery = await page.request.post(`${api}/deliveries`, {
    data: { name: "Spring", target: "2027-03-01" },
  });
  expect(delivery.status()).toBe(201);

  // The editor shares the planning page as it is filtered now.
  const editor = await newcomer(browser, await inviteAs(page, home, "editor", "Ed"));
  await fillAccount(editor, "Ed Editor", "ed@example.org");
  await editor.getByRole("button", { name: "Join", exact: true }).click();
  await editor.waitForURL(home);
  await editor.goto(`${home}?type=Feature`);
  await editor.getByRole("link", { name: "Share", exact: true }).click();
  await expect(editor.getByText("Filters: Types: Feature")).toBeVisible();
  await expectAccessible(editor);
  await editor.getByLabel("For whom").fill("the board");
  await editor.locator('input[name="password"]').fill("tell nobody");
  await editor.getByRole("button", { name: "Make the link" }).click();
  const shown = editor.getByLabel("Address", { exact: true });
  await expect(shown).toHaveValue(/\/s\/\d+_[\w-]{43}$/);
  const address = await shown.inputValue();
  expect(address.startsWith(`${url}/s/`)).toBe(true);

  // Somebody without an account, asked for the password first.
  const reader = await (await browser.newContext()).newPage();
  await reader.goto(address);
  await expect(reader.getByRole("heading", { name: "asks for a password" })).toBeVisible();
  expect(await reader.content()).not.toContain("ample team");
  await expectAccessible(reader);
  const secret = address.split("/").at(-1) ?? "";
  const revision = `${url}/t/~${secret}/revision`;
  expect((await reader.request.get(revision)).status()).toBe(404);
  await reader.locator('input[name="password"]').fill("guessed");
  await reader.getByRole("button", { name: "Open the page" }).click();
  await expect(reader.getByText("This is not the password")).toBeVisible();
  await reader.locator('input[name="password"]').fill("tell nobody");
  await reader.getByRole("button", { name: "Open the page" }).click();
  await expect(reader.getByRole("heading", { name: "How long does it take?" })).toBeVisible();
  await expect(reader.locator('[data-chart="items"] path[data-mark]').first()).toBeVisible();
  await expect(reader.locator("[data-filters]")).toHaveText("Types: Feature");
  await expect(reader.getByText(/Quotes held: /)).toBeVisible();
  await expectAccessible(reader);
  await seesNoControls(reader);
  const answer = await reader.request.get(address);
  expect(answer.headers()).toMatchObject({
    "x-robots-tag": "noindex, nofollow, noarchive",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
  });
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.text()).toContain('name="robots" content="noindex, nofollow"');
  expect(await (await request.get(`${url}/robots.txt`)).text()).toContain("Disallow: /");

  // Its data come with its own filter, and nothing else of the team comes at all.
  const items = `${url}/t/~${secret}/items?type=Feature`;
  expect((await reader.request.get(items)).status()).toBe(200);
  for (const other of [
    ...["/t/~LINK/items", "/t/~LINK/items?type=Bug", "/t/~LINK/wall/changes", "/t/~LINK/find?q=a"],
    ...["/api/v1/teams/~LINK", "/api/v1/teams/~LINK/cards", "/api/v1/teams/~LINK/events"],
    ...teamPages().map((path) => `/t/~LINK${path}`),
  ]) {
    const refused = await reader.request.get(`${url}${other.replace("LINK", secret)}`);
    expect([other, refused.status()]).toEqual([other, 404]);
  }
  for (const path of teamPages()) {
    const away = await reader.request.get(`${home}${path}`, { maxRedirects: 0 });
    expect([path, away.status()]).toEqual([path, 307]);
  }
  for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
    for (const path of [`/s/${secret}`, `/t/~${secret}/undo`, `/api/v1/teams/~${secret}/cards`]) {
      const refused = await reader.request.fetch(`${url}${path}`, { method, data: {} });
      expect([method, path, refused.status()]).toEqual([method, path, 405]);
    }
  }

  // Every page that there are links to: figures, no controls, and nothing that is hidden.
  for (const target of linkTargetKeys) {
    const { kind, page: of } = linkTarget(target) ?? {};
    if (kind === "feed" || target === "cost") continue;
    const item = of?.endsWith("*") ? 1 : null;
    const origins = kind === "embed" ? ["https://example.org"] : [];
    const made = await page.request.post(`${api}/share-links`, { data: { target, item, origins } });
    expect(made.status(), await made.text()).toBe(201);
    const link: string = (await made.json()).address;
    const source = await (await reader.request.get(link)).text();
    for (const word of Object.values(hidden)) {
      expect([target, word, source.includes(word)]).toEqual([target, word, false]);
    }
    await reader.goto(link);
    await expect(reader.locator("h1, h2, figure").first()).toBeVisible();
    await seesNoControls(reader);
    for (const word of Object.values(hidden)) await expect(reader.getByText(word)).toHaveCount(0);
  }
  const cost = await page.request.post(`${api}/share-links`, {
    data: { target: "cost", clients: true, costs: true },
  });
  await reader.goto((await cost.json()).address);
  await expect(reader.getByRole("cell", { name: hidden.client }).first()).toBeVisible();
  await seesNoControls(reader);

  // Revoked by the owner, it is over with the next request.
  await reader.goto(address);
  await expect(reader.getByRole("heading", { name: "How long does it take?" })).toBeVisible();
  await page.goto(`${home}/settings/links`);
  const row = page
    .getByRole("region", { name: "Links of this team" })
    .getByRole("listitem")
    .filter({ hasText: "for the board" });
  await expect(row).toContainText("made by Ed Editor");
  await expect(row).toContainText(/opened \d+ times/);
  await expectAccessible(page);
  await row.getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByText("Link to “Planning” for the board revoked")).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("heading", { name: "does not work" })).toBeVisible();
  expect((await reader.request.get(items)).status()).toBe(404);
  expect((await reader.request.get(address)).status()).toBe(404);
  for (const path of teamPages()) {
    const over = await reader.request.get(`${url}/t/~${secret}${path}`);
    expect([path, over.status()]).toEqual([path, 404]);
  }
  // As one that never was.
  const never = await reader.request.get(`${url}/s/1_${"A".repeat(43)}`);
  expect(never.status()).toBe(404);
  expect(await never.text()).toContain("This link does not work, or no longer works");

  // A viewer has a calendar's address of their own.
  const viewer = await newcomer(browser, await inviteAs(page, home, "viewer", "Vi"));
  await fillAccount(viewer, "Vi Viewer", "vi@example.org");
  await viewer.getByRole("button", { name: "Join", exact: true }).click();
  await viewer.waitForURL(home);
  await expect(viewer.getByRole("link", { name: "Share", exact: true })).toBeHidden();
  await viewer.goto(`${home}/stand-up`);
  await viewer.getByRole("link", { name: "Make the address" }).click();
  await viewer.getByRole("button", { name: "Make the address" }).click();
  const feed = viewer.getByLabel("Address", { exact: true });
  await expect(feed).toHaveValue(/\.ics$/);
  const calendar = await request.get(await feed.inputValue());
  expect(calendar.status()).toBe(200);
  expect(await calendar.text()).toContain("BEGIN:VCALENDAR");
  expect(await calendar.text()).not.toContain(hidden.client);

  for (const one of [page, editor, viewer, reader]) await one.goto("about:blank");
  await walltime.stop();
  removeFolder(dataDir);
});

test("a chart shows on pages of the sites it was made for, and on no others", async ({
  page,
  request,
  serverUrl,
  team,
  expectConsoleError,
}) => {
  const api = `${serverUrl}/api/v1/teams/${team.slug}`;
  for (const day of ["02", "03", "04"]) {
    await request.post(`${api}/cards`, {
      data: { title: "A", type: "Feature", committed: "2026-06-01", released: `2026-06-${day}` },
    });
  }
  let address = "";
  const { origin, server } = await framing("about:blank");
  const made = await request.post(`${api}/share-links`, {
    data: { target: "sla-tiles", origins: [origin] },
  });
  expect(made.status(), await made.text()).toBe(201);
  address = (await made.json()).address.replace(/^https?:\/\/[^/]+/, serverUrl);
  server.removeAllListeners("request");
  server.on("request", (_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(
      `<!doctype html><title>Intranet</title><iframe src="${address}" width="900" height="700"></iframe>`,
    );
  });
  await page.goto(origin);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { name: "How long does it take?" })).toBeVisible();
  await expect(frame.getByText("working day").first()).toBeVisible();
  const policy = (await request.get(address)).headers();
  expect(policy["content-security-policy"]).toContain(`frame-ancestors ${origin}`);
  expect(policy["x-frame-options"]).toBeUndefined();

  const other = await framing(address);
  expectConsoleError(/frame-ancestors|Refused to frame|Framing/);
  await page.goto(other.origin);
  await page.waitForTimeout(1_000);
  await expect(page.frameLocator("iframe").getByText("How long does it take?")).toHaveCount(0);
  // A page that is no chart may be framed by nobody.
  const shared = await request.post(`${api}/share-links`, { data: { target: "planning" } });
  const link = (await shared.json()).address.replace(/^https?:\/\/[^/]+/, serverUrl);
  expect((await request.get(link)).headers()["x-frame-options"]).toBe("DENY");
  expect((await request.get(link.replace("/s/", "/embed/"))).status()).toBe(404);
  await page.goto("about:blank");
  server.close();
  other.server.close();
});

/** Nothing to fill in, to change or to go to: of links only those within the page and to its files. */
async function seesNoControls(page: Page): Promise<void> {
  await expect(page.locator("form, select, textarea")).toHaveCount(0);
  await expect(page.locator('input:not([type="checkbox"])')).toHaveCount(0);
  await expect(page.getByRole("navigation", { name: "Pages of this team" })).toHaveCount(0);
  const ways = await page
    .locator("a[href]:not([download])")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(ways.filter((href) => !href.startsWith("#"))).toEqual([]);
}
