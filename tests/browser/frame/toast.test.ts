import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

test.beforeEach(async ({ page, request, team }) => {
  await addCards(request, team, [{ title: "Not needed" }]);
  await page.goto(`/t/${team.slug}/cards/1`);
  await page.getByRole("button", { name: "Put into the bin" }).click();
});

test("a toast tells what was done, screen readers included, and its button undoes it", async ({
  page,
  team,
}) => {
  await expect(page).toHaveURL(`/t/${team.slug}/cards`);
  const told = page.getByRole("status").filter({ hasText: "Card 1 is in the bin." });
  await expect(told).toBeVisible();
  await expectInFront(page.getByRole("group", { name: "What was just done" }));
  await expect(page.getByRole("link", { name: "Not needed" })).toHaveCount(0);
  await expectAccessible(page);
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone.")).toBeVisible();
  await expect(page.getByText("Card 1 is in the bin.")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Not needed" })).toBeVisible();
});

test("Ctrl Z undoes what the toast tells", async ({ page }) => {
  await expect(page.getByText("Card 1 is in the bin.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("link", { name: "Not needed" })).toBeVisible();
});

test("Ctrl Z in a field takes back what is typed there, and never a card", async ({
  page,
  team,
}) => {
  await expect(page).toHaveURL(`/t/${team.slug}/cards`);
  await page.getByRole("link", { name: "Add a card" }).first().click();
  const title = page.getByLabel("Title");
  await title.fill("Just added");
  await page.keyboard.press("Enter");
  const toast = page.getByText("Card 2 is added.");
  await expect(toast).toBeVisible();
  await expect(title).toBeFocused();
  // Empty, then typed into, then emptied by the browser's own undo.
  await page.keyboard.press("Control+z");
  await title.pressSequentially("Half");
  await page.keyboard.press("Control+z");
  await expect(title).not.toHaveValue("Half");
  await page.getByText("Days, client, notes and the rest").click();
  await page.getByRole("textbox", { name: "Notes" }).focus();
  await page.keyboard.press("Control+z");
  await expect(toast).toBeVisible();
  // The browser's own undo goes to the field that was typed into last.
  await page.getByRole("textbox", { name: "Notes" }).focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Notes" })).toBeHidden();
  // The focus is on no field now.
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undone.")).toBeVisible();
  await expect(page.getByText(/^Added card 2/)).toHaveCount(0);
  await page.goto(`/t/${team.slug}/cards`);
  await expect(page.getByRole("link", { name: "Just added" })).toHaveCount(0);
});

test("a toast says why something cannot be undone any more", async ({
  page,
  team,
  expectConsoleError,
}) => {
  expectConsoleError(/409|404/);
  await page.route(`**/t/${team.slug}/undo`, (route) =>
    route.fulfill({ status: 409, json: { detail: "Its type is gone." } }),
  );
  const toast = page.getByRole("group", { name: "What was just done" });
  await toast.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Its type is gone.")).toBeVisible();
});

test("a toast is told to close, and goes", async ({ page }) => {
  await page.getByRole("button", { name: "Close this message" }).click();
  await expect(page.getByText("Card 1 is in the bin.")).toHaveCount(0);
});
