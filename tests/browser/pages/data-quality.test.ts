import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

const rows = [
  "Key,Title,Type,Started,Done",
  "A-1,One,Bug,2026-03-02,2026-03-04",
  "A-2,One,Bug,2026-03-02,2026-03-04",
  "A-3,No start,Bug,,2026-03-05",
  "A-4,Weekend work,Bug,2026-03-06,2026-03-08",
].join("\n");

const file = { name: "cards.csv", mimeType: "text/csv", buffer: Buffer.from(rows) };

test("doubtful cards are found after an import, corrected, left out and brought back", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles(file);
  await page.getByRole("button", { name: "Import 4 cards" }).click();
  await page.getByRole("link", { name: "Released without a commit day: 1 card" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Released without a commit day");

  await page.getByRole("button", { name: /^Correct Committed of card 3/ }).click();
  await page.getByLabel("Committed of card 3").fill("2026-03-03");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/No card is left here/)).toBeVisible();

  await page.goto(`/t/${team.slug}/data-quality`);
  await expectAccessible(page);
  await page.getByRole("link", { name: /^The same title and days/ }).click();
  await expect(page.getByText("repeats #1")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Choose card 2").check();
  await page.getByRole("button", { name: "Leave out the 1 chosen" }).click();
  await expect(page.getByText("1 card is now left out of the figures.")).toBeVisible();
  await expect(page.getByText("repeats #1")).toBeHidden();
  await expectInFront(page.getByRole("group", { name: "What was just done" }).last());
  const excluded = await (await request.get(`/api/v1/teams/${team.slug}/cards/2`)).json();
  expect(excluded.excludedReason).toBe("Repeats another card");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("repeats #1")).toBeVisible();
  const counted = await (await request.get(`/api/v1/teams/${team.slug}/cards/2`)).json();
  expect(counted.excludedReason).toBeNull();
});

test("a doubtful card is said to be right, with the reason, and listed again", async ({
  page,
  team,
  request,
}) => {
  await request.post(`/api/v1/teams/${team.slug}/imports`, { multipart: { file } });
  await page.goto(`/t/${team.slug}/data-quality/repeated`);
  await page.getByLabel("Or they are right, because").fill("Two customers");
  await page.getByRole("button", { name: "It is right" }).click();
  await expect(page.getByText(/1 card by .* on .*: “Two customers”/)).toBeVisible();
  await expect(page.getByText(/No card is left here/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "#2", exact: true }).click();
  await expect(page.getByText("Looked at and found right")).toBeVisible();
  await expect(page.getByText(/: “Two customers”, today/)).toBeVisible();
  await page.goto(`/t/${team.slug}/data-quality`);
  await page.getByRole("link", { name: "1 is marked as right." }).click();
  await page.getByRole("button", { name: "List it again" }).click();
  await expect(page.getByText("repeats #1")).toBeVisible();
  await expect(page.getByText("Marked as right")).toBeHidden();
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test("doubtful cards are left out all the same", async ({ page, team, request }) => {
    await request.post(`/api/v1/teams/${team.slug}/imports`, { multipart: { file } });
    await page.goto(`/t/${team.slug}/data-quality`);
    await page.getByRole("link", { name: /^Dated on a weekend/ }).click();
    await page.getByRole("button", { name: "Leave it out" }).click();
    await expect(page.getByText("1 card is now left out of the figures.")).toBeVisible();
  });
});
