import { runShared } from "@/tests/browser/people/support/shared-walltime";
import { appPages } from "@/tests/browser/support/app-pages";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { fillAccount, inviteAs, newcomer, password } from "@/tests/browser/support/people";
import { expect, test } from "@/tests/browser/support/test";

const openPages = /^\/(sign-in|first-owner|join\/|reset-password\/|how-figures|confirm-alerts)/;

/** The addresses of all pages, with something in the place of what they name. */
function pagePaths(): string[] {
  return appPages().map((page) => page.replace(/\[[^\]]+\]/g, "1"));
}

function statusSignedOut(path: string): number {
  // Without mail nobody can be sent a link, and links are never guessed.
  if (path === "/forgot-password" || /^\/(s|embed)\//.test(path)) return 404;
  return openPages.test(path) ? 200 : 307;
}

test("an owner invites, an editor edits, a viewer only looks, and who is removed is out", async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(240_000);
  const shared = await runShared();
  const { url, link } = shared;

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
  await shared.stop();
});
