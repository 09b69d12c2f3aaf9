import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test("breadcrumbs lead from a page up to its team and to all teams", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/cards/new`);
  const crumbs = page.getByRole("navigation", { name: "Breadcrumbs" });
  await expect(crumbs.getByRole("listitem")).toHaveText([
    "All teams",
    team.name,
    "Cards",
    "Add a card",
  ]);
  await expect(crumbs.locator("[aria-current=page]")).toHaveText("Add a card");
  await crumbs.getByRole("link", { name: "Cards" }).click();
  await expect(page).toHaveURL(`/t/${team.slug}/cards`);
  await crumbs.getByRole("link", { name: team.name }).click();
  await expect(page).toHaveURL(`/t/${team.slug}`);
  await crumbs.getByRole("link", { name: "All teams" }).click();
  await expect(page).toHaveURL("/");
});

test("every page tells its version and leads to how figures are worked out", async ({
  page,
  request,
  team,
}) => {
  const { version } = await (await request.get("/api/v1/health")).json();
  for (const path of ["/", `/t/${team.slug}/cards`]) {
    await page.goto(path);
    await expect(page.getByRole("contentinfo")).toContainText(`Walltime ${version}`);
  }
  await page
    .getByRole("contentinfo")
    .getByRole("link", { name: /^How figures/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How figures are worked out");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("the menu opens, closes by Escape, leads to a page and is closed there", async ({
    page,
    team,
  }) => {
    await page.goto(`/t/${team.slug}`);
    const menu = page.locator("summary", { hasText: "Menu" });
    const cards = page.getByRole("link", { name: "Cards", exact: true });
    await menu.click();
    await expect(cards).toBeVisible();
    await expectInFront(page.locator("details[open] > :not(summary)").first());
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(cards).toBeHidden();
    await expect(menu).toBeFocused();
    await page.keyboard.press("Enter");
    await cards.click();
    await expect(page).toHaveURL(`/t/${team.slug}/cards`);
    await expect(cards).toBeHidden();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("the menu leads to the pages", async ({ page, team }) => {
      await page.goto(`/t/${team.slug}`);
      await page.locator("summary", { hasText: "Menu" }).click();
      await page.getByRole("link", { name: "Settings", exact: true }).click();
      await expect(page).toHaveURL(`/t/${team.slug}/settings`);
    });
  });
});
