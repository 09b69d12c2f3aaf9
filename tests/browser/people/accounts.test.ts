import { execFileSync } from "node:child_process";
import type { Browser, Page } from "@playwright/test";
import { repoRoot } from "@/lib/launch/repo-root.js";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { freePort } from "@/tests/setup/free-port";
import { runWalltime } from "@/tests/setup/run-walltime";

const openPages = /^\/(sign-in|first-owner|join\/|reset-password\/|how-figures)/;

/** The addresses of all pages, with something in the place of what they name. */
function pagePaths(): string[] {
  return execFileSync("git", ["ls-files", "app"], { cwd: repoRoot })
    .toString()
    .split("\n")
    .filter((file) => /(?:^|\/)page\.tsx$/.test(file))
    .map((file) => file.replace(/^app|\/page\.tsx$/g, "").replace(/\[[^\]]+\]/g, "1") || "/");
}

function statusSignedOut(path: string): number {
  // Without mail nobody can be sent a link.
  if (path === "/forgot-password") return 404;
  return openPages.test(path) ? 200 : 307;
}

const password = "correct horse battery";

test("an owner invites, an editor edits, a viewer only looks, and who is removed is out", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const dataDir = temporaryFolder();
  let said = "";
  const PORT = String(await freePort());
  // Passkeys belong to a name, not to an address of the network.
  const WALLTIME_URL = `http://localhost:${PORT}`;
  const walltime = await runWalltime(
    { WALLTIME_DATA_DIR: dataDir, WALLTIME_ACCOUNTS: "on", PORT, WALLTIME_URL },
    (line) => {
      said += line;
    },
  );
  const { url } = walltime;
  const firstOwner = /http\S+\/first-owner\?key=\S+/;
  await expect.poll(() => said).toMatch(firstOwner);
  const [link = ""] = firstOwner.exec(said) ?? [];

  // Nobody who is not in sees any page that belongs to somebody.
  for (const path of pagePaths()) {
    const answer = await request.get(`${url}${path}`, { maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([path, statusSignedOut(path)]);
  }

  // The first owner, by the link that the start prints; it works once.
  await page.goto(`${url}/t/somewhere`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(link);
  await fillAccount(page, "Olga Owner", "olga@example.org");
  await page.getByRole("button", { name: "Become the owner" }).click();
  await expect(page.getByRole("heading", { name: /How long does/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Your account, Olga Owner" })).toContainText("OO");
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(/\/t\/sample-team$/);
  const home = `${url}/t/sample-team`;

  const editor = await newcomer(browser, await inviteAs(page, home, "editor", "Ed"));
  await fillAccount(editor, "Ed Editor", "ed@example.org");
  await editor.getByRole("button", { name: "Join", exact: true }).click();
  await editor.waitForURL(home);
  await editor.goto(`${home}/cards/new`);
  await editor.getByLabel("Title").fill("Written by Ed");
  await editor.keyboard.press("Enter");
  await expect(editor.getByText(/Written by Ed|Added/).first()).toBeVisible();
  await editor.goto(`${home}/settings/team`);
  await editor.getByLabel("Name of the team").fill("Ed’s team");
  await editor.getByRole("button", { name: "Rename" }).click();
  await expect(editor.getByText("Only an owner of this team can do this")).toBeVisible();
  await expect(editor.getByLabel("Name of the team")).toHaveValue("Ed’s team");

  const viewer = await newcomer(browser, await inviteAs(page, home, "viewer", "Vi"));
  await fillAccount(viewer, "Vi Viewer", "vi@example.org");
  await viewer.getByRole("button", { name: "Join", exact: true }).click();
  await viewer.waitForURL(home);
  await expect(viewer.getByRole("link", { name: "Add a card" })).toBeHidden();
  await viewer.goto(`${home}/cards/new`);
  await expect(viewer.getByRole("heading", { name: "This page is for editors" })).toBeVisible();
  await viewer.goto(`${home}/cost`);
  await expect(viewer.getByRole("heading", { name: "This page is for owners" })).toBeVisible();
  const written = await viewer.request.post(`${url}/api/v1/teams/sample-team/cards`, {
    data: { title: "Vi was here" },
  });
  expect([written.status(), (await written.json()).code]).toEqual([403, "not-allowed"]);

  // History says who, and the removed editor is out with the next request.
  await page.goto(`${home}/settings/members`);
  // All of the bar has room on a phone, the account too.
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const menu = await page.getByText("Menu", { exact: true }).boundingBox();
  expect((menu?.x ?? 0) + (menu?.width ?? 360)).toBeLessThanOrEqual(352);
  if (usual) await page.setViewportSize(usual);
  await expectAccessible(page);
  await expect(page.getByText("Ed Editor joined as editor")).toBeVisible();
  await expect(page.getByText("ed@example.org")).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "ed@example.org" })
    .getByRole("button", { name: "Remove" })
    .click();
  await expect(page.getByText("ed@example.org")).toBeHidden();
  await expect(page.getByText("Ed Editor, editor, taken out of the team")).toBeVisible();
  await editor.goto(`${home}/cards`);
  await expect(
    editor.getByRole("heading", { name: "There is no team at this address" }),
  ).toBeVisible();

  // A passkey takes the place of the password.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  });
  await page.getByRole("link", { name: "Your account, Olga Owner" }).click();
  await expect(page.getByText("this one")).toBeVisible();
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const passkeys = page.getByRole("region", { name: "Passkeys" });
  await expect(passkeys.getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("link", { name: "Your account, Olga Owner" })).toBeVisible();
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "no longer works" })).toBeVisible();
  await page.goto(`${url}/sign-in?next=%2Ft%2Fsample-team%2Fcards`);
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.locator('input[name="password"]').fill("wrong");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByText("is not right")).toBeVisible();
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${home}/cards`);

  for (const one of [page, editor, viewer]) await one.goto("about:blank");
  await walltime.stop();
  removeFolder(dataDir);
});

async function fillAccount(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.locator('input[name="password"]').fill(password);
}

async function inviteAs(page: Page, home: string, role: string, note: string): Promise<string> {
  await page.goto(`${home}/settings/members`);
  await page.getByLabel("As", { exact: true }).selectOption(role);
  await page.getByLabel("For whom").fill(note);
  await page.getByRole("button", { name: "Make the link" }).click();
  const shown = page.getByLabel("Invitation", { exact: true });
  await expect(shown).toHaveValue(/\/join\//);
  return shown.inputValue();
}

async function newcomer(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /^Join/ })).toBeVisible();
  return page;
}
