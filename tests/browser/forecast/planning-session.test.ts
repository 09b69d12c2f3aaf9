import { showDay } from "@/lib/dates/show-day";
import { steadyTeam } from "@/tests/browser/forecast/steady-team";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

test("the forecast says when cards are done, in words, on a calendar and as a histogram", async ({
  page,
  request,
  team,
}) => {
  const { inDays } = await steadyTeam(request, team);
  await page.goto(`/t/${team.slug}`);
  await page
    .getByRole("navigation", { name: "Pages of this team" })
    .getByRole("link", { name: "Forecast" })
    .click();
  await expect(page.getByRole("heading", { name: "When will 3 cards be done?" })).toBeVisible();
  await expect(
    page.getByText(`The next 3 cards will be done by ${showDay(inDays(3))}`),
  ).toBeVisible();

  await page.getByLabel("How many cards").fill("12");
  await page.getByRole("button", { name: "Forecast" }).click();
  await expect(page).toHaveURL(/items=12/);
  await expect(
    page.getByText(`The next 12 cards will be done by ${showDay(inDays(12))} with 85% certainty.`),
  ).toBeVisible();
  await expect(page.locator("td[data-mark=P95]")).toContainText(showDay(inDays(12)));
  await expect(page.locator("[data-chart=when-done] svg.recharts-surface")).toBeVisible();
  await expect(page.locator("[data-back-test]")).toContainText("the next 20 cards");
  const rows = page.locator("table[data-queue-forecast] tbody tr");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText(showDay(inDays(2)));
  await expect(page.locator("[data-month]").getByText(/\b(0|100)%/)).toHaveCount(0);
  await expectAccessible(page);

  await page.setViewportSize({ width: 360, height: 740 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(360);
});

test("a team without enough releases is told what is missing", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/forecast?items=zero`);
  await expect(page.getByText("Not enough releases for a forecast")).toBeVisible();
  await expect(page.getByText("It needs releases on at least 5 days.")).toBeVisible();
  await expect(page.getByText(/items has to be a whole number/)).toBeVisible();
  await expectAccessible(page);
});

test("each card of the wall's queue says its SLA date and its likely day, which a move changes", async ({
  page,
  request,
  team,
}) => {
  const { inDays, numbers } = await steadyTeam(request, team);
  const [bridge, , ferry] = numbers;
  await page.goto(`/t/${team.slug}/wall`);
  const note = (number: number | undefined) =>
    page.locator(`[data-card="${number}"] [data-outlook]`);
  const day = (days: number) => showDay(inDays(days)).replace(/ \d{4}$/, "");
  await expect(note(bridge)).toContainText(`likely out by ${day(1)}`);
  await expect(note(bridge)).toContainText("if committed today");
  await expect(note(ferry)).toContainText(`likely out by ${day(3)}`);
  await page
    .locator(`[data-card="${ferry}"]`)
    .getByRole("button", { name: /^Menu of card/ })
    .click();
  await expectInFront(page.getByRole("dialog"));
  await page.getByRole("button", { name: /top/i }).click();
  await expect(note(ferry)).toContainText(`likely out by ${day(1)}`);
  await expect(note(bridge)).toContainText(`likely out by ${day(2)}`);
});

test("a planning session: what an order costs is seen before it is saved, by mouse and by keyboard", async ({
  page,
  request,
  team,
}) => {
  const { inDays, numbers } = await steadyTeam(request, team);
  const [bridge, tunnel, ferry] = numbers;
  await page.goto(`/t/${team.slug}/wall`);
  await page.getByRole("link", { name: "Order the queue" }).click();
  const rows = page.locator("ol [data-card]");
  const order = () =>
    rows.evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-card"))));
  const row = (number: number | undefined) => page.locator(`ol [data-card="${number}"]`);
  await expect(rows).toHaveCount(3);
  await expect(page.getByText("No promised day is at risk.")).toBeVisible();
  await page.getByRole("button", { name: "Keep these days" }).click();
  await expect(row(bridge)).toContainText("and still so");

  await page.getByRole("button", { name: /^To the top: .*Ferry/ }).click();
  const slips = page.locator("[data-slips]");
  await expect(slips).toContainText("2 cards would slip so that 1 card can be earlier.");
  await expect(slips).toContainText(
    `#${bridge} Bridge: ${showDay(inDays(1))} → ${showDay(inDays(2))}, 1 working day later`,
  );
  await expect(slips).not.toContainText("New risk");
  await expectAccessible(page);

  // A step further, by keyboard: now the promise is at risk.
  await row(bridge)
    .getByRole("button", { name: /move card .*Bridge/ })
    .focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(400);
  await page.keyboard.press("Space");
  await expect(slips).toContainText(`New risk for what was promised: #${bridge} Bridge.`);
  await expect(row(bridge)).toContainText("at risk");
  expect(await order()).toEqual([ferry, tunnel, bridge]);

  await page.getByRole("button", { name: "Save this order" }).click();
  await expect(page.getByText("1 promised day is at risk.")).toBeVisible();
  await expect(row(bridge)).toContainText("now 2 working days later");
  await page.reload();
  expect(await order()).toEqual([ferry, tunnel, bridge]);

  await page.getByRole("link", { name: "Batching" }).click();
  await expect(page.locator("table[data-batching] tbody tr")).toHaveCount(3);
  await expect(page.locator("table[data-batching] tbody tr").first()).toContainText(
    showDay(inDays(1)),
  );
  await expectAccessible(page);
});
