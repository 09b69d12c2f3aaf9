import { becomeOwner, runShared } from "@/tests/browser/people/support/shared-walltime";
import { password } from "@/tests/browser/support/people";
import { expect, test } from "@/tests/browser/support/test";

const elsewhere = [
  "//evil.example",
  "https://evil.example/",
  "/\\evil.example",
  "/%2F%2Fevil.example",
  "javascript:alert(1)",
  "/\t/evil.example",
];

test("other sites, planted cookies, crafted addresses and guessed names come to nothing", async ({
  page,
  browser,
  expectConsoleError,
}) => {
  test.setTimeout(180_000);
  const shared = await runShared();
  const { url } = shared;
  await becomeOwner(page, shared);
  const home = `${url}/t/sample-team`;

  // A request that another site has made in this browser, with its cookies.
  const api = `${url}/api/v1/teams/sample-team`;
  const before = await (await page.request.get(api)).json();
  for (const origin of [
    "https://evil.example",
    "null",
    url.replace("localhost", "evil.localhost"),
  ]) {
    for (const [address, data] of [
      [`${api}/cards`, { title: "From elsewhere" }],
      [`${home}/undo`, { revision: before.revision }],
      [`${url}/sign-in`, {}],
      [`${url}/api/auth/passkey/delete-passkey`, { id: "1" }],
    ] as const) {
      const answer = await page.request.post(address, { headers: { origin }, data });
      expect([address, origin, answer.status()]).toEqual([address, origin, 403]);
    }
  }
  expect((await (await page.request.get(api)).json()).revision).toBe(before.revision);

  // A team that is somebody else's answers as one that there is not.
  const stranger = await browser.newContext();
  const shapeOf = async (slug: string) => {
    const answer = await stranger.request.get(`${url}/api/v1/teams/${slug}`);
    return [answer.status(), (await answer.text()).replaceAll(slug, "it")];
  };
  expect(await shapeOf("sample-team")).toEqual(await shapeOf("no-such-team"));

  // A session that somebody planted before is not the one that signing in begins.
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  const name = "walltime.session_token";
  const planted = "planted-by-somebody-else.aaaa";
  await page.context().addCookies([{ name, value: planted, url }]);
  await page.goto(`${url}/sign-in`);
  await signIn(page);
  const cookies = await page.context().cookies(url);
  const session = cookies.find((cookie) => cookie.name === name);
  expect(session?.value).not.toContain("planted");
  expect([session?.httpOnly, session?.sameSite]).toEqual([true, "Lax"]);
  const thief = await browser.newContext();
  await thief.addCookies([{ name, value: planted, url }]);
  expect((await thief.request.get(api)).status()).toBe(401);

  // What is signed out is over, even for who kept the cookie.
  await thief.clearCookies();
  await thief.addCookies([{ name, value: session?.value ?? "", url }]);
  expect((await thief.request.get(api)).status()).toBe(200);
  await page.goto(`${url}/account`);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await thief.request.get(api)).status()).toBe(401);

  // Signing in leads to no other site, whatever the address says.
  // One of them is a page of this site that is not there.
  expectConsoleError(/404 .*\/%2F%2Fevil\.example/);
  for (const next of elsewhere) {
    await page.goto(`${url}/sign-in?${new URLSearchParams({ next })}`);
    await signIn(page);
    expect(new URL(page.url()).origin, next).toBe(url);
    await page.context().clearCookies();
  }

  await page.goto("about:blank");
  await shared.stop();

  async function signIn(at: typeof page): Promise<void> {
    await at.getByLabel("E-mail address").fill("olga@example.org");
    await at.locator('input[name="password"]').fill(password);
    await at.getByRole("button", { name: "Sign in", exact: true }).click();
    await at.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
  }
});
