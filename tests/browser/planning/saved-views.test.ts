import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test.beforeEach(async ({ request, team }) => {
  await importCsv(request, team.slug, madeUpCards(60));
});

test("a view saved by name brings back filter, switches and lines, for everybody, until it is removed", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}?kind=feature&mix=type`);
  await page.getByRole("button", { name: "Rolling SD" }).click();
  await expect(page).toHaveURL(/lines=/);
  await page.getByText("Views", { exact: true }).click();
  await expectInFront(page.locator("main details[open] > :not(summary)").first());
  await expectAccessible(page, "main details[open]");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Give the view a name." })).toBeVisible();
  await page.getByLabel("Save this view as").fill("Features, by type");
  await page.getByRole("button", { name: "Save", exact: true }).click();

  await page.goto(`/t/${team.slug}`);
  await page.getByText("Views", { exact: true }).click();
  await page.getByRole("link", { name: "Features, by type" }).click();
  await expect(page).toHaveURL(/kind=feature&mix=type&lines=/);
  await expect(page.getByText("15 released items")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rolling SD" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );

  await page.reload();
  await page.locator("summary", { hasText: "Features, by type" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await expect(page.locator("summary", { hasText: "Views" })).toBeVisible();
});

test("views of the planning page and of the list of cards are apart, with names of their own", async ({
  page,
  team,
}) => {
  for (const path of ["", "/cards"]) {
    await page.goto(`/t/${team.slug}${path}?type=Bug`);
    await page.getByText(path ? "Save this view" : "Views", { exact: true }).click();
    const form = page.locator("form:has(input[name=query])");
    await form.locator("input[name=name]").fill("Bugs");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.locator("[aria-current=true]", { hasText: "Bugs" }).first()).toBeAttached();
  }
  await page.goto(`/t/${team.slug}/cards`);
  await expect(page.getByRole("link", { name: "Bugs" })).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a view is saved and opened all the same", async ({ page, team }) => {
    await page.goto(`/t/${team.slug}?kind=support`);
    await page.getByText("Views", { exact: true }).click();
    await page.getByLabel("Save this view as").fill("Support alone");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page).toHaveURL(/kind=support/);
    await page.goto(`/t/${team.slug}`);
    await page.getByText("Views", { exact: true }).click();
    await page.getByRole("link", { name: "Support alone" }).click();
    await expect(page.getByText("15 released items")).toBeVisible();
  });
});
