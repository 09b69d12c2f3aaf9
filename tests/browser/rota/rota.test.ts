import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

const row = (page: Page, place: number) =>
  page.getByRole("list", { name: "Weeks to come" }).locator("[data-week]").nth(place);
const holder = (page: Page, place: number) => row(page, place).getByRole("combobox");
const shown = (page: Page, place: number) => holder(page, place).locator("option:checked");

async function centreOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("It is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Lifting by keyboard is there once the page has come alive. */
const alive = (page: Page) => expect(page.locator("[id^=rfd-hidden-text]").first()).toBeAttached();

test("somebody is added, weeks are planned and swapped by mouse, and the wall and the stand-up say who holds support", async ({
  page,
  request,
  team,
}) => {
  await request.put(`/api/v1/teams/${team.slug}/rota`, {
    data: { version: 0, people: [{ name: "Ada" }, { name: "Ben" }] },
  });
  await page.goto(`/t/${team.slug}/rota`);
  await alive(page);
  const add = page.getByRole("form", { name: "Add somebody" });
  await add.getByRole("button", { name: "Add to the rota" }).click();
  await expect(add.getByText("Write a name.")).toBeVisible();
  await add.getByLabel("Name").fill("Cid");
  await add.getByRole("button", { name: "Add to the rota" }).click();
  await expect(page.locator("summary", { hasText: "Cid" })).toBeVisible();
  await page.getByLabel("Plan ahead").selectOption("8");
  await page.getByRole("button", { name: "Propose a plan" }).click();
  await expect(page.getByText("This plan gives 8 weeks to somebody.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save this plan" }).click();
  await expect(page.getByText(/^Ada holds support until .* Next: Ben from/)).toBeVisible();
  await expect(page.getByRole("form", { name: "The proposed plan" })).toHaveCount(0);

  const from = await centreOf(row(page, 1).getByRole("button", { name: /^Swap the week/ }));
  const to = await centreOf(holder(page, 2));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x - 60, to.y, { steps: 12 });
  await expect(row(page, 2)).toHaveAttribute("data-over", "true");
  await page.mouse.up();
  await expect(shown(page, 1)).toHaveText("Cid");
  await expect(shown(page, 2)).toHaveText("Ben");
  await expect(page.getByText(/^2 weeks changed, not saved yet/)).toBeVisible();
  await page.getByRole("button", { name: "Save weeks" }).click();
  await expect(row(page, 1)).toContainText("set by hand");
  await expect(page.getByText(/: Cid instead of Ben, set by hand$/)).toBeVisible();

  await page.goto(`/t/${team.slug}/stand-up`);
  await expect(page.locator("[data-support]")).toHaveText(/^On support: Ada, until/);
  await page.goto(`/t/${team.slug}/wall`);
  await page.locator("[data-support]").click();
  await expect(page.getByRole("heading", { name: "Support rota", level: 1 })).toBeVisible();
});

test("on a phone, by keyboard alone: weeks are swapped, chosen, undone, and an absence is planned around", async ({
  page,
  request,
  team,
}) => {
  const people = ["Ada", "Ben", "Cid"].map((name) => ({ name }));
  const made = await request.put(`/api/v1/teams/${team.slug}/rota`, {
    data: { version: 0, people, plan: { weeks: 6 } },
  });
  const { weeks } = (await made.json()) as { weeks: { week: string }[] };
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/t/${team.slug}/rota`);
  await row(page, 1)
    .getByRole("button", { name: /^Swap the week/ })
    .focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(row(page, 2)).toHaveAttribute("data-over", "true");
  await page.waitForTimeout(400);
  await page.keyboard.press("Space");
  await expect(shown(page, 1)).toHaveText("Cid");
  await expect(shown(page, 2)).toHaveText("Ben");
  await holder(page, 4).focus();
  await page.keyboard.press("A");
  await expect(shown(page, 4)).toHaveText("Ada");
  await page.getByRole("button", { name: "Save weeks" }).focus();
  await page.keyboard.press("Enter");
  await expect(row(page, 1)).toContainText("set by hand");
  await page.keyboard.press("Control+z");
  await expect(row(page, 1)).not.toContainText("set by hand");
  await expect(shown(page, 1)).toHaveText("Ben");

  await page.locator("summary", { hasText: "Ben" }).focus();
  await page.keyboard.press("Enter");
  const away = page.getByRole("form", { name: "Ben is away" });
  await away.getByLabel("Away from").fill(weeks[1]?.week ?? "");
  await away.getByLabel("Away from").press("Enter");
  await expect(page.getByText(/^One week is held by somebody who is not there: Ben/)).toBeVisible();
  await expect(row(page, 1)).toContainText("Ben is away that week");
  await page.getByRole("button", { name: "Propose a plan" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/changes 1 week that people may count on/)).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("button", { name: "Save this plan" }).focus();
  await page.keyboard.press("Enter");
  await expect(row(page, 1)).not.toContainText("Ben is away");
  await expect(shown(page, 1)).not.toHaveText("Ben");
});
