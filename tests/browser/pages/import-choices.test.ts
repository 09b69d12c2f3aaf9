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
