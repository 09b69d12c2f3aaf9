import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

const csv = (text: string) => ({
  name: "cards.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

const heading = "Key,Title,Type,Started,Done\n";

test("a second import shows field by field what changes, and how the SLA table moves", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}/import`);
  const rows = "A-1,One,Bug,2026-03-02,2026-03-04\nA-2,Two,Bug,2026-03-02,2026-03-05\n";
  await page.getByLabel(/^Drop a/).setInputFiles(csv(heading + rows));
  await page.getByRole("button", { name: "Import 2 cards" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards added");

  await page.getByLabel(/^Drop a/).setInputFiles(csv(heading + rows.replace("03-05", "03-12")));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 card ready to be updated");
  const changes = page.getByRole("region", { name: "Changes", exact: true });
  await expect(changes.getByRole("row", { name: /Released 2026-03-05 2026-03-12/ })).toBeVisible();
  const moves = page.getByRole("region", { name: "SLA before and after" });
  await expect(moves.getByRole("row", { name: /^Bug 2 2 4 days/ })).toBeVisible();
  await expectAccessible(page);
});

test("a repeated reference names both rows, and the last can count", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/import`);
  const rows = "A-1,Old,Bug,2026-03-02,\nA-1,New,Bug,2026-03-02,2026-03-04\n";
  await page.getByLabel(/^Drop a/).setInputFiles(csv(heading + rows));
  await expect(page.getByText(/This is the reference of row 2 as well/)).toBeVisible();
  await page.getByLabel("Rows that share a reference").selectOption("last");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 card ready to be added");
  await page.getByRole("button", { name: "Import 1 card" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 card added");
});

test("choices are saved by name and used for the next file", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/import`);
  const file = csv("What,Sort,From,Until\nOne,Bug,2026-03-02,2026-03-04\n");
  await page.getByLabel(/^Drop a/).setInputFiles(file);
  await page.getByLabel("Title", { exact: true }).selectOption("What");
  await expect(page).toHaveURL(/column.title=What/);
  await page.getByLabel("Released", { exact: true }).selectOption("Until");
  await expect(page).toHaveURL(/column.released=Until/);
  await page.getByLabel("Save these choices as").fill("Our sheet");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved as “Our sheet”.")).toBeVisible();

  await page.goto(`/t/${team.slug}/import`);
  await page.getByLabel(/^Drop a/).setInputFiles(file);
  await page.getByRole("link", { name: "Use Our sheet" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("What");
  await expect(page.getByLabel("Released", { exact: true })).toHaveValue("Until");
});

test("cells copied from a spreadsheet are pasted in", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/import`);
  await page.getByText("Paste cells instead").click();
  await page
    .getByLabel(/^Cells copied/)
    .fill("Title\tType\tStarted\tDone\nOne\tBug\t2026-03-02\t2026-03-04");
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 card ready to be added");
});

test("a dropped file without a start is given one, its names are settled, it is imported and undone", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/import`);
  const text =
    "Summary,Issue key,Issue Type,Created,Resolved,Labels,Labels\nPay,S-1,Bugs,11/May/24 3:26 PM,30/May/24 9:00 AM,web,pay\nTwo,S-2,Story,11/May/24 3:26 PM,30/May/24 9:00 AM,,\n";
  const dropped = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], "jira.csv", { type: "text/csv" }));
    return transfer;
  }, text);
  await page.locator("form", { hasText: "Drop a file here" }).dispatchEvent("drop", {
    dataTransfer: dropped,
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards ready to be added");
  await expect(page.getByRole("heading", { name: /does not say when work started/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Count from Created" }).click();
  const planned = page.getByRole("region", { name: "The first rows as cards" });
  await expect(
    planned.getByRole("row", { name: "2 Pay Bug – web, pay 11 May 2024 11 May 2024 30 May 2024" }),
  ).toBeVisible();
  await expect(page.getByLabel("Bugs", { exact: true })).toHaveValue("=Bug");
  await page.getByLabel("Story", { exact: true }).selectOption("it is Feature");
  await expect(planned.getByRole("row", { name: /^3 Two Feature/ })).toBeVisible();
  await page.getByRole("button", { name: "Import 2 cards" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 cards added");
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards).toMatchObject([
    { type: "Bug", labels: "web, pay", committed: "2024-05-11" },
    { type: "Feature", labels: null },
  ]);

  await page.getByRole("link", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText(/has been undone/)).toBeVisible();
  const after = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(after.cards).toEqual([]);
});

test("the stages of a board are asked for with a good guess", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/import`);
  const text =
    "ID,Name,Options,Chosen,Dev,Test,Live\nI-1,One,2021-01-01,2021-01-05,2021-01-11,2021-01-20,2021-01-21\nI-2,Two,2021-01-01,2021-01-05,,2021-01-20,2021-01-21\n";
  await page.getByLabel(/^Drop a/).setInputFiles(csv(text));
  await expect(page.getByLabel("Committed", { exact: true })).toHaveValue("Dev");
  await expect(page.getByText("the stage in which work starts")).toBeVisible();
  const planned = page.getByRole("region", { name: "The first rows as cards" });
  await expect(
    planned.getByRole("row", { name: /^3 Two .* 20 Jan 2021 21 Jan 2021$/ }),
  ).toBeVisible();
  await page.getByLabel("Committed", { exact: true }).selectOption("Chosen");
  await expect(
    planned.getByRole("row", { name: /^3 Two .* 5 Jan 2021 21 Jan 2021$/ }),
  ).toBeVisible();
});
