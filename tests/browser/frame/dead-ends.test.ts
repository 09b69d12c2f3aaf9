import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { queryDatabase } from "@/tests/browser/support/query-database";
import { expect, test } from "@/tests/browser/support/test";

test("an address that leads nowhere answers 404 and leads home", async ({
  page,
  expectConsoleError,
}) => {
  expectConsoleError(/404/);
  const answer = await page.goto("/no/such/page");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "There is nothing at this address",
  );
  await expect(page).toHaveTitle("Not found · Walltime");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "All teams" }).click();
  await expect(page).toHaveURL("/");
});

test("within a team the 404 page keeps the team's frame, and says so for a card", async ({
  page,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/404/);
  const answer = await page.goto(`/t/${team.slug}/no-such-page`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("navigation", { name: "Pages of this team" })).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Planning" }).click();
  await expect(page).toHaveURL(`/t/${team.slug}`);
  expect((await page.goto(`/t/${team.slug}/cards/99`))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no card #99");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Look in the bin" }).click();
  await expect(page).toHaveURL(`/t/${team.slug}/cards/bin`);
});

test("the address of a team that is gone offers the teams that are here", async ({
  page,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/404/);
  const answer = await page.goto(`/t/gone-${team.slug}/cards`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "There is no team at this address",
  );
  await expect(page).toHaveTitle("No such team · Walltime");
  await expectAccessible(page);
  await expect(page.getByRole("main").getByRole("link").nth(1)).toHaveAttribute("href", /^\/t\//);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an address that leads nowhere says so all the same, with 404", async ({
    page,
    team,
    expectConsoleError,
  }) => {
    expectConsoleError(/404/);
    const home = `/t/${team.slug}`;
    const said = [
      ["/no/such/page", "There is nothing at this address"],
      [`/t/gone-${team.slug}`, "There is no team at this address"],
      [`/t/gone-${team.slug}/cards/1`, "There is no team at this address"],
      [`${home}/no-such-page`, "There is nothing at this address"],
      [`${home}/cards/99`, "There is no card #99"],
      [`${home}/cards/new?from=99`, "There is nothing at this address"],
      [`${home}/data-quality/no-such-point`, "There is nothing at this address"],
      [`${home}/import/past/99`, "There is nothing at this address"],
    ] as const;
    for (const [address, text] of said) {
      expect((await page.goto(address))?.status(), address).toBe(404);
      await expect(page.getByRole("heading", { level: 1 }), address).toHaveText(text);
    }
    expect((await page.goto(`${home}/cards`))?.status()).toBe(200);
  });
});

test("a page that fails says so with its reference, and comes back when tried again", async ({
  page,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/500|Server Components|React error #441/);
  const setZone = "update teams set time_zone = $1 where slug = $2";
  await queryDatabase(setZone, ["No/Where", team.slug]);
  const answer = await page.goto(`/t/${team.slug}`);
  expect(answer?.status()).toBe(500);
  const failure = page.getByRole("alert").filter({ hasText: "could not be worked out" });
  await expect(failure).toContainText(/under the reference \d+/);
  await expectAccessible(page);
  await queryDatabase(setZone, ["UTC", team.slug]);
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(team.name);
});

test.describe("with the worker that every page sets up", () => {
  test.use({ serviceWorkers: "allow" });

  test("without a connection a page says so, and comes back with it; nothing is shown from before", async ({
    page,
    context,
    team,
    request,
    expectConsoleError,
  }) => {
    expectConsoleError(/ERR_INTERNET_DISCONNECTED|503/);
    await page.goto(`/t/${team.slug}/cards`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.goto(`/t/${team.slug}/cards`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Walltime cannot be reached");
    await expectAccessible(page);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await addCards(request, team, [{ title: "Added meanwhile" }]);
    await context.setOffline(false);
    await page.getByRole("link", { name: "Try again" }).click();
    await expect(page.getByRole("link", { name: "Added meanwhile" })).toBeVisible();
  });
});

test("a page that takes its time shows where its parts will stand, and one that is quick does not", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}`);
  const loading = page.getByRole("status").filter({ hasText: "Loading" });
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/settings?_rsc=*", async (route) => {
    await held;
    await route.continue();
  });
  const links = page.getByRole("navigation", { name: "Pages of this team" });
  await links.getByText("More", { exact: true }).click();
  await expectInFront(links.locator("details[open] > :not(summary)").first());
  await links.getByRole("link", { name: "Settings" }).click();
  await expect(loading).toBeVisible();
  await expect(page.getByText("No cards yet")).toBeHidden();
  letGo();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await expect(loading).toHaveCount(0);
});
