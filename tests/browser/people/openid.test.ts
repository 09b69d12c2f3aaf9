import type { Browser, Page } from "@playwright/test";
import {
  client,
  startProvider,
  type TestProvider,
} from "@/tests/browser/people/support/openid-provider";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";
import { removeFolder, temporaryFolder } from "@/tests/launch/support/temporary";
import { freePort } from "@/tests/setup/free-port";
import { runWalltime } from "@/tests/setup/run-walltime";

const password = "correct horse battery";

test("people sign in at an OpenID provider and may do what their groups may", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const dataDir = temporaryFolder();
  const PORT = String(await freePort());
  const WALLTIME_URL = `http://localhost:${PORT}`;
  const callback = `${WALLTIME_URL}/api/auth/callback/openid`;
  const provider = await startProvider(callback);
  let said = "";
  const walltime = await runWalltime(
    {
      WALLTIME_DATA_DIR: dataDir,
      ...{ WALLTIME_ACCOUNTS: "on", PORT, WALLTIME_URL },
      WALLTIME_OPENID_ISSUER: provider.issuer,
      WALLTIME_OPENID_CLIENT_ID: client.id,
      WALLTIME_OPENID_CLIENT_SECRET: client.secret,
      WALLTIME_OPENID_NAME: "Acme",
      WALLTIME_OPENID_SCOPES: "openid email profile groups",
      WALLTIME_OPENID_ROLES: "CN=devs,OU=teams=editor@sample-team; staff=viewer@*",
    },
    (line) => {
      said += line;
    },
  );
  const { url } = walltime;
  const home = `${url}/t/sample-team`;

  // The first owner, who has a password.
  const firstOwner = /http\S+\/first-owner\?key=\S+/;
  await expect.poll(() => said).toMatch(firstOwner);
  await page.goto(firstOwner.exec(said)?.[0] ?? "");
  await page.getByLabel("Your name").fill("Olga Owner");
  await page.getByLabel("E-mail address").fill("olga@example.org");
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole("button", { name: "Become the owner" }).click();
  await page.getByRole("button", { name: "Load the sample team" }).click();
  await page.waitForURL(home);

  // Kim comes in by the provider, back to the page that was asked for, with the role of a group.
  provider.people.kim = {
    ...{ email: "kim@example.org", name: "Kim Editor" },
    groups: ["staff", "CN=devs,OU=teams"],
  };
  const kim = await arrive(browser, provider, "kim", `${home}/cards`);
  await kim.waitForURL(`${home}/cards`);
  await expect(kim.getByRole("link", { name: "Your account, Kim Editor" })).toBeVisible();
  await expect(kim.getByRole("link", { name: "Add a card" }).first()).toBeVisible();
  await page.goto(`${home}/settings/members`);
  await expect(page.getByText("kim@example.org; role by group")).toBeVisible();
  await expect(page.getByText("Kim Editor joined as editor")).toBeVisible();

  // With another group another role, with none none: at the next sign-in.
  provider.people.kim.groups = ["staff"];
  const viewer = await arrive(browser, provider, "kim", home);
  await viewer.waitForURL(home);
  await expect(viewer.getByRole("link", { name: "Add a card" })).toBeHidden();
  provider.people.kim.groups = [];
  const outsider = await arrive(browser, provider, "kim", home);
  await expect(
    outsider.getByRole("heading", { name: "There is no team at this address" }),
  ).toBeVisible();
  await kim.goto(home);
  await expect(kim.getByRole("heading", { name: "There is no team" })).toBeVisible();

  // Nobody becomes the holder of an account by its address; its holder connects it.
  provider.people.olga = { email: "olga@example.org", name: "Olga O.", groups: [] };
  const stranger = await arrive(browser, provider, "olga", home);
  await expect(stranger.getByText("has an account here already")).toBeVisible();
  await expectAccessible(stranger);
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Connect" }).click();
  await expect(page.getByText("This account is connected")).toBeVisible();
  await expectAccessible(page);
  const again = await arrive(browser, provider, "olga", home);
  await again.waitForURL(home);
  await expect(again.getByRole("link", { name: "Your account, Olga Owner" })).toBeVisible();

  // Who turns back there, and an answer that this browser never asked for, come to nothing.
  const back = await arrive(browser, provider, null, home);
  await expect(back.getByText("did not let you in")).toBeVisible();
  const forged = await browser.newPage();
  await forged.goto(`${callback}?code=made-up&state=made-up&iss=${provider.issuer}`);
  await expect(forged.getByText("came to nothing")).toBeVisible();
  await forged.goto(home);
  await expect(forged.getByRole("heading", { name: "Sign in" })).toBeVisible();

  // A provider that is away is said to be; passwords go on.
  await provider.stop();
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByText("Connect this account")).toBeVisible();
  expect(said).not.toContain(client.secret);

  for (const one of [page, kim, viewer, outsider, stranger, again, back, forged]) {
    await one.goto("about:blank");
  }
  await walltime.stop();
  removeFolder(dataDir);
});

/** Somebody in a browser of their own who opens a page and signs in at the provider for it. */
async function arrive(
  browser: Browser,
  provider: TestProvider,
  who: string | null,
  address: string,
): Promise<Page> {
  provider.atBrowser = who;
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.getByRole("link", { name: "Sign in with Acme" }).click();
  return page;
}
