import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test.beforeEach(async ({ page, request, team }) => {
  await importCsv(request, team.slug, madeUpCards(240));
  await page.goto(`/t/${team.slug}`);
  await page.getByRole("group", { name: /^Work mix of/ }).scrollIntoViewIfNeeded();
});

test("the part of a bar under the mouse tells its figures and leads to the cards behind it", async ({
  page,
}) => {
  const chart = page.getByRole("group", { name: /^Work mix of/ });
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart is not in sight");
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height - 80);
  const tip = chart.getByRole("status");
  await expect(tip).toContainText("Press for the cards behind Features.");
  await expectInFront(tip);
  const days = /· ([\d,]+) days/.exec((await tip.textContent()) ?? "")?.[1];
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/\/in-progress\?.*kind=feature/);
  await expect(page.getByText(`${days} working days`)).toBeVisible();
});

test("arrow keys walk through bars and parts, and Enter lists the cards", async ({ page }) => {
  const chart = page.getByRole("group", { name: /^Work mix of/ });
  const tip = chart.getByRole("status");
  await chart.focus();
  await page.keyboard.press("End");
  await expect(tip).toContainText("Press for the cards behind Features.");
  const last = await tip.locator("strong").textContent();
  await page.keyboard.press("ArrowLeft");
  await expect(tip.locator("strong")).not.toHaveText(last ?? "");
  await page.keyboard.press("ArrowUp");
  await expect(tip).toContainText("Press for the cards behind Support.");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/in-progress\?.*kind=support/);
});
