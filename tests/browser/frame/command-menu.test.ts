import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { openWithKeys } from "@/tests/browser/support/open-with-keys";
import { expect, test } from "@/tests/browser/support/test";

const cards = [
  { title: "Bridge over the river", reference: "HELP-7" },
  { title: "Tunnel", client: "Museum of Bridges", committed: "2026-01-05" },
];

test.beforeEach(async ({ request, team }) => {
  await addCards(request, team, cards);
});

test("by keyboard alone, cards are found by number, title, reference and client", async ({
  page,
  team,
}) => {
  await openWithKeys(page, `/t/${team.slug}`);
  const options = page.getByRole("listbox", { name: "Found" }).getByRole("option");
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox", { name: "Search and commands" });
  await expect(search).toBeFocused();
  for (const [text, first] of [
    ["#2", "#2 Tunnel"],
    ["river", "#1 Bridge over the river"],
    ["help-7", "#1 Bridge over the river"],
    ["museum", "#2 Tunnel"],
  ] as const) {
    await search.fill(text);
    await expect(options.first()).toContainText(first);
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
  }
  await search.fill("bridge");
  await expect(options).toHaveText([/^#2 Tunnel/, /^#1 Bridge/, "All cards with “bridge”"]);
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await expect(search).toHaveAttribute(
    "aria-activedescendant",
    (await options.nth(1).getAttribute("id")) ?? "none",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bridge over the river");
  await expect(search).toBeHidden();
});

test("with the mouse it leads to pages, searches all cards and to other teams", async ({
  page,
  team,
  request,
}) => {
  const other = `Over there ${team.slug}`;
  await request.post("/api/v1/teams", { data: { name: other } });
  await openWithKeys(page, `/t/${team.slug}`);
  const open = page.getByRole("button", { name: "Find" });
  await open.click();
  await expect(page.getByRole("group", { name: "Pages" })).toBeVisible();
  await expectInFront(page.getByRole("dialog"));
  await expectAccessible(page);
  await page.getByRole("option", { name: "Bin" }).click();
  await expect(page).toHaveURL(`/t/${team.slug}/cards/bin`);
  await open.click();
  await page.getByRole("combobox", { name: "Search and commands" }).fill("bridge");
  await page.getByRole("option", { name: "All cards with “bridge”" }).click();
  await expect(page).toHaveURL(`/t/${team.slug}/cards?q=bridge`);
  await open.click();
  await page.getByRole("combobox", { name: "Search and commands" }).fill(other);
  await page.getByRole("option", { name: other, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(other);
});

test("Escape closes it and the focus is back where it was", async ({ page, team }) => {
  await openWithKeys(page, `/t/${team.slug}/cards`);
  await page.getByLabel("Search cards").focus();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Search cards")).toBeFocused();
});

test("what has a key on the page is a command and stands in the list of keys", async ({
  page,
  team,
}) => {
  await openWithKeys(page, `/t/${team.slug}/cards/1`);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog.getByText("Commit today")).toBeVisible();
  await expect(dialog.getByText("Search, and go anywhere")).toBeVisible();
  await expectInFront(dialog);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search and commands" }).fill("commit");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("Commit today");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Day 1/)).toBeVisible();
});

test("a ? that is typed into a field stays there", async ({ page, team }) => {
  await openWithKeys(page, `/t/${team.slug}/cards`);
  await page.getByLabel("Search cards").pressSequentially("why?");
  await expect(page.getByLabel("Search cards")).toHaveValue("why?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what draws the menu is fetched only when it is asked for", async ({ page, team }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.url());
  });
  await openWithKeys(page, `/t/${team.slug}/cards`);
  const before = scripts.length;
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search and commands" })).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the button leads to the list of cards with its own search", async ({ page, team }) => {
    await page.goto(`/t/${team.slug}`);
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByLabel("Search cards")).toBeVisible();
  });
});
