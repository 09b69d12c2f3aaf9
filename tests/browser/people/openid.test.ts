import type { Browser, Page } from "@playwright/test";
import {
  client,
  startProvider,
  type TestProvider,
} from "@/tests/browser/people/support/openid-provider";
import { becomeOwner, runShared } from "@/tests/browser/people/support/shared-walltime";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test("people sign in at an OpenID provider and may do what their groups may", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  let provider = {} as TestProvider;
  const shared = await runShared(async (address) => {
    provider = await startProvider(`${address}/api/auth/callback/openid`);
    return {
      WALLTIME_OPENID_ISSUER: provider.issuer,
      WALLTIME_OPENID_CLIENT_ID: client.id,
      WALLTIME_OPENID_CLIENT_SECRET: client.secret,
      WALLTIME_OPENID_NAME: "Acme",
      WALLTIME_OPENID_SCOPES: "openid email profile groups",
      WALLTIME_OPENID_ROLES: "CN=devs,OU=teams=editor@sample-team; staff=viewer@*",
    };
  });
  const { url } = shared;
  const home = `${url}/t/sample-team`;
  await becomeOwner(page, shared);

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
  await forged.goto(
    `${url}/api/auth/callback/openid?code=made-up&state=made-up&iss=${provider.issuer}`,
  );
  await expect(forged.getByText("came to nothing")).toBeVisible();
  await forged.goto(home);
  await expect(forged.getByRole("heading", { name: "Sign in" })).toBeVisible();

  // A provider that is away is said to be; passwords go on.
  await provider.stop();
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByText("Connect this account")).toBeVisible();
  expect(shared.said()).not.toContain(client.secret);

  for (const one of [page, kim, viewer, outsider, stranger, again, back, forged]) {
    await one.goto("about:blank");
  }
  await shared.stop();
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
