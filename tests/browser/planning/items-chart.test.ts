import { importCsv, madeUpCards } from "@/tests/browser/planning/made-up-cards";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test.beforeEach(async ({ page, request, team }) => {
  await importCsv(request, team.slug, madeUpCards(240));
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByRole("group", { name: /^Chart of 240 items/ })).toBeVisible();
});

test("arrow keys name one card after another, and Enter opens it", async ({ page, team }) => {
  const chart = page.getByRole("group", { name: /^Chart of \d+ items/ });
  await chart.focus();
  await page.keyboard.press("End");
  await expect(chart.getByRole("status")).toContainText("#240 Card 240");
  await page.keyboard.press("ArrowLeft");
  await expect(chart.getByRole("status")).toContainText("#239 Card 239");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/t/${team.slug}/cards/239`);
});

test("the mouse finds the nearest card and opens it", async ({ page, team }) => {
  const chart = page.getByRole("group", { name: /^Chart of \d+ items/ });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart is not in sight");
  const tip = chart.getByRole("status");
  for (let x = box.x + 120; x < box.x + box.width - 140 && !(await tip.isVisible()); x += 6) {
    await page.mouse.move(x, box.y + box.height * 0.84);
  }
  await expectInFront(tip);
  const name = (await tip.locator("strong").textContent()) ?? "";
  const number = /#(\d+)/.exec(name)?.[1];
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(`/t/${team.slug}/cards/${number}`);
});

test("a stretch drawn with the mouse zooms in; the address keeps it and All leads back", async ({
  page,
}) => {
  const chart = page.getByRole("group", { name: /^Chart of \d+ items/ });
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("The chart is not in sight");
  await page.mouse.move(box.x + 300, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 500, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/zoom=2025-\d\d-\d\d\.\.2025-\d\d-\d\d/);
  const zoomed = page.url();
  await page.goto(zoomed);
  await expect(page.getByRole("button", { name: "All", exact: true })).toBeEnabled();
  await page.getByRole("button", { name: "All", exact: true }).click();
  await expect(page).not.toHaveURL(/zoom=/);
});

test("keys and buttons zoom, and the wheel does once the chart has the focus", async ({ page }) => {
  const chart = page.getByRole("group", { name: /^Chart of \d+ items/ });
  await chart.focus();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/zoom=/);
  await page.keyboard.press("0");
  await expect(page).not.toHaveURL(/zoom=/);
  await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page).toHaveURL(/zoom=/);
  await page.keyboard.press("Tab");
  await chart.focus();
  const before = page.url();
  await chart.hover({ position: { x: 400, y: 150 } });
  await page.mouse.wheel(0, -240);
  await expect(page).not.toHaveURL(before);
});

test("lines are switched on and off, and the address keeps that", async ({ page }) => {
  const rollingSd = page.getByRole("button", { name: "Rolling SD" });
  await expect(rollingSd).toHaveAttribute("aria-pressed", "false");
  await rollingSd.click();
  await expect(rollingSd).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Mean", exact: true }).click();
  await expect(page).toHaveURL(/lines=sd%2Crolling%2Crolling-sd/);
});
