import { existsSync } from "node:fs";
import path from "node:path";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

const record = path.resolve(
  process.env.WALLTIME_REFERENCE_DATA ?? "../shared/data",
  "7digital2012.csv",
);

const csv = (text: string) => ({
  name: "cards.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

const good = "Title,Type,Started,Done\nOne,Bug,2026-03-02,2026-03-04\nTwo,Feature,2026-03-03,\n";

test("a file is chosen, checked, imported and undone", async ({ page, team, request }) => {
  await page.goto(`/t/${team.slug}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles(csv(good));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards ready to be added");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import 2 cards" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards added");
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards.map((card: { cycleDays: number }) => card.cycleDays)).toEqual([3, null]);
  await page.getByRole("link", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText(/has been undone/)).toBeVisible();
  const after = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(after.cards).toEqual([]);
});

test("days that could be read in two ways are asked for, with real cells", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/import`);
  const file = "Title,Type,Started,Done\nOne,Bug,03/04/2026,05/06/2026\n";
  await page.getByLabel(/^Drop a/).setInputFiles(csv(file));
  const question = page.getByRole("group", { name: /Done/ });
  await expect(question.getByText("05/06/2026 is 5 Jun 2026")).toBeVisible();
  await page
    .getByRole("group", { name: /Started/ })
    .getByText("Month first")
    .click();
  await page.getByRole("group", { name: /Done/ }).getByText("Month first").click();
  await page.getByRole("button", { name: "Import 1 card" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 card added");
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards[0]).toMatchObject({ committed: "2026-03-04", released: "2026-05-06" });
});

test("a wrong row keeps everything out until the good rows are asked for", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles(csv(`${good}Three,Bug,2026-03-09,2026-03-02\n`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "1 of 3 rows cannot be imported",
  );
  await page.getByRole("button", { name: /^Import the 2 good rows/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards added");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Rows left out/ }).click();
  expect((await download).suggestedFilename()).toBe("cards-rejected.csv");
});

test("another column can be chosen for a field", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles(csv(good));
  await page.getByLabel("Released", { exact: true }).selectOption("");
  await expect(page).toHaveURL(/column.released=/);
  await page.getByLabel("Title", { exact: true }).selectOption("Type");
  await expect(page).toHaveURL(/column.title=Type/);
});

test("the published record goes in with three clicks", async ({ page, team, request }) => {
  test.skip(!existsSync(record), "the published record is not here");
  await page.goto(`/t/${team.slug}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles(record);
  await page.getByRole("button", { name: "Import 3,238 cards" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("3,238 cards added");
  const { total } = await (await request.get(`/api/v1/teams/${team.slug}/sla`)).json();
  expect(total.items).toBe(3238);
});

test("the import page fits a phone and has no faults that axe finds", async ({ page, team }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/t/${team.slug}/import`);
  await expectAccessible(page);
  await page.getByLabel(/^Drop a/).setInputFiles(csv(good));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards ready to be added");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file goes in all the same", async ({ page, team }) => {
    await page.goto(`/t/${team.slug}/import`);
    await page.getByLabel(/^Drop a/).setInputFiles(csv(good));
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByRole("button", { name: "Import 2 cards" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards added");
  });
});
