import { importCsv } from "@/tests/browser/planning/made-up-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

/** What a tracker without a start column knows: when each card was made, and when it was done. */
const created = [
  "Title,Type,Prioritised,Released",
  ...Array.from({ length: 12 }, (_, index) => {
    const type = index % 3 === 0 ? "Bug" : "Feature";
    const day = (of: number) => String(of).padStart(2, "0");
    return `Card ${index + 1},${type},2026-03-${day(index + 2)},2026-04-${day(2 * index + 1)}`;
  }),
].join("\n");

const chart = "Chart of the lead times of 12 items";

test.beforeEach(async ({ request, team }) => {
  await importCsv(request, team.slug, created);
});

test("a record without commit days opens on lead times, and says so beside every figure", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByText("This record has no commit days")).toBeVisible();
  await expect(page.locator("[data-headline]")).toContainText("Features: lead time");
  await expect(page.getByText("12 released items by lead time")).toBeVisible();
  await expect(page.getByText(/with a lead time of \d+ or less/).first()).toBeVisible();
  await expect(page.getByRole("group", { name: chart })).toBeVisible();
  await expect(page.getByText("Lead time in working days, prioritised to done")).toBeVisible();
  for (const file of ["CSV", "Excel", "Markdown", "Cards as CSV"]) {
    const link = page.getByRole("link", { name: file, exact: true });
    await expect(link).toHaveAttribute("href", /measure=lead/);
  }
  await expectAccessible(page);

  await page.getByRole("link", { name: "Cycle time" }).click();
  await expect(page.getByRole("heading", { name: "No cycle times to show" })).toBeVisible();
  await expect(page.getByText("12 without a commit day.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Show everything" })).toBeHidden();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("link", { name: "Show lead times" }).click();
  await expect(page.getByRole("group", { name: chart })).toBeVisible();
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBe(360);
});

test("its cards get the day they were prioritised as their commit day at once", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}`);
  await page.getByRole("link", { name: "give the cards a commit day" }).click();
  await page.getByLabel("Choose all cards on this page").check();
  await page.getByLabel("or the day each released card was prioritised").check();
  await page.getByRole("button", { name: "Change them" }).click();
  await expect(page.getByText("12 cards changed.")).toBeVisible();
  const done = page.url();

  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("group", { name: "Chart of 12 items" })).toBeVisible();
  await expect(page.getByText("This record has no commit days")).toBeHidden();
  await page.getByRole("link", { name: "Lead time", exact: true }).click();
  await expect(page).toHaveURL(/measure=lead/);
  await expect(page.locator("[data-headline]")).toContainText("lead time");
  await page.locator("h3").getByRole("link", { name: "Feature" }).click();
  await expect(page.getByRole("columnheader", { name: "Lead time" })).toBeVisible();

  await page.goto(done);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("12 cards found")).toBeVisible();
});
