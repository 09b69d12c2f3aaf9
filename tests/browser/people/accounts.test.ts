import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { runWalltime } from "@/tests/setup/run-walltime";

const password = "correct horse battery";

test("an owner invites, an editor edits, a viewer only looks, and who is removed is out", async ({
  page,
  browser,
  expectConsoleError,
}) => {
  test.setTimeout(240_000);
  expectConsoleError(/status of 404/);
  const dataDir = temporaryFolder();
  let said = "";
  const walltime = await runWalltime(
    { WALLTIME_DATA_DIR: dataDir, WALLTIME_ACCOUNTS: "on" },
    (line) => {
      said += line;
    },
  );
  const { url } = walltime;
  const firstOwner = /http\S+\/first-owner\?key=\S+/;
  await expect.poll(() => said).toMatch(firstOwner);
  const [link = ""] = firstOwner.exec(said) ?? [];

  // The first owner, by the link that the start prints; it works once.
  await page.goto(`${url}/t/somewhere`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(link);
  await fillAccount(page, "Olga Owner", "olga@example.org");
  await page.getByRole("button", { name: "Become the owner" }).click();
  await expect(page.getByRole("heading", { name: /How long does/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Your account, Olga Owner" })).toHaveText("OO");
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
  await viewer.goto(`${home}/cards/new`);
  await viewer.getByLabel("Title").fill("Vi was here");
  await viewer.keyboard.press("Enter");
  await expect(viewer.getByText("Only an editor of this team can do this")).toBeVisible();

  // History says who, and the removed editor is out with the next request.
  await page.goto(`${home}/settings/members`);
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
  await expect(editor.getByRole("heading", { name: "There is no such team" })).toBeVisible();

  await page.getByRole("link", { name: "Your account, Olga Owner" }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "not worth anything" })).toBeVisible();
  await page.goto(`${url}/sign-in?next=%2Ft%2Fsample-team%2Fcards`);
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.locator('input[name="password"]').fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("is not right")).toBeVisible();
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
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
