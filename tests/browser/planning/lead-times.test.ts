import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

/** What a tracker without a start column knows: when each card was made, and when it was done. */
const created = Array.from({ length: 12 }, (_, index) => ({
  title: `Card ${index + 1}`,
  type: index % 3 === 0 ? "Bug" : "Feature",
  prioritised: `2026-03-${String(index + 2).padStart(2, "0")}`,
  released: `2026-04-${String(2 * index + 1).padStart(2, "0")}`,
}));

test("a record without commit days opens on lead times, and gets its commit days at once", async ({
  page,
  team,
  request,
}) => {
  for (const data of created) {
    const made = await request.post(`/api/v1/teams/${team.slug}/cards`, { data });
    expect(made.status()).toBe(201);
  }
  await page.goto(`/t/${team.slug}`);
  const notice = page.getByText("This record has no commit days");
  await expect(notice).toBeVisible();
  await expect(page.locator("[data-headline]")).toContainText("Features: lead time");
  await expect(page.getByText("12 released items by lead time")).toBeVisible();
  await expect(page.getByText(/with a lead time of \d+ or less/).first()).toBeVisible();
  const chart = page.getByRole("group", { name: "Chart of the lead times of 12 items" });
  await expect(chart).toBeVisible();
  await expect(page.getByText("Lead time in working days, prioritised to done")).toBeVisible();
  for (const file of ["CSV", "Excel", "Markdown", "Cards as CSV"]) {
    const link = page.getByRole("link", { name: file, exact: true });
    await expect(link).toHaveAttribute("href", /measure=lead/);
  }
  await expectAccessible(page);

  await page.setViewportSize({ width: 360, height: 740 });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(width).toBe(360);
  await page.setViewportSize({ width: 1280, height: 900 });

  const measure = page.getByRole("list", { name: "What is measured" });
  await measure.getByRole("link", { name: "Cycle time" }).click();
  await expect(page.getByRole("heading", { name: "No cycle times to show" })).toBeVisible();
  await expect(page.getByText("12 without a commit day.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Show everything" })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show lead times" }).click();
  await expect(chart).toBeVisible();

  await page.getByRole("link", { name: "give the cards a commit day" }).click();
  await page.getByLabel("Choose all cards on this page").check();
  await page.getByLabel("or the day each released card was prioritised").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Change them" }).click();
  await expect(page.getByText("12 cards changed.")).toBeVisible();
  await expect(page.getByText("No card matches.")).toBeVisible();

  const done = page.url();
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("group", { name: "Chart of 12 items" })).toBeVisible();
  await expect(notice).toBeHidden();
  await expect(page.locator("[data-headline]")).not.toContainText("lead time");
  await measure.getByRole("link", { name: "Lead time" }).click();
  await expect(page).toHaveURL(/measure=lead/);
  await expect(page.locator("[data-headline]")).toContainText("lead time");
  await page.locator("h3").getByRole("link", { name: "Feature" }).click();
  await expect(page.getByRole("columnheader", { name: "Lead time" })).toBeVisible();
  await expect(page.locator("tbody td").last()).toHaveText(/^\d+$/);

  await page.goto(done);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("12 cards found")).toBeVisible();
});
