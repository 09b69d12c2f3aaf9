import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test("a team is made with a name and leads to its page", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/London");
  await page.getByLabel("Team name").fill("Brückenbau 橋 Team");
  await page.getByRole("button", { name: "Create the team" }).click();
  await page.waitForURL(/\/t\/bruckenbau-/);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Brückenbau 橋 Team" }).first()).toBeVisible();
});

test("a name that is missing is asked for at its field, and the rest stays typed", async ({
  page,
}) => {
  await page.goto("/");
  // The browser's own zone is proposed once scripts run.
  await expect(page.getByLabel("Time zone")).not.toHaveValue("UTC");
  await page.getByLabel("Time zone").fill("Mars/Olympus");
  await page.getByRole("button", { name: "Create the team" }).click();
  await expect(page.getByText("Give the team a name.")).toBeVisible();
  await expect(page.getByLabel("Team name")).toBeFocused();
  await expect(page.getByLabel("Time zone")).toHaveValue("Mars/Olympus");
});

test("the first page has no faults that axe finds and fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a team is made all the same", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Team name").fill("Plain team");
    await page.getByRole("button", { name: "Create, then import a file" }).click();
    await expect(page).toHaveURL(/\/t\/plain-team[^/]*\/import$/);
  });

  test("an error keeps what was typed", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Team name").fill("Kept name");
    await page.getByLabel("Time zone").fill("Nowhere");
    await page.getByRole("button", { name: "Create the team" }).click();
    await expect(page.getByText("Write a time zone such as Europe/London.")).toBeVisible();
    await expect(page.getByLabel("Team name")).toHaveValue("Kept name");
  });
});
