import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";

const cards = [
  { title: "Alpha", size: "L", client: "Museum", committed: "2026-01-05", released: "2026-01-16" },
  { title: "Beta 100%", type: "Bug", reference: "HELP-7", committed: "2026-02-02" },
  { title: "Gamma", type: "Bug", size: "S" },
];

test.beforeEach(async ({ request, team }) => {
  await addCards(request, team, cards);
});

const titles = "tbody td:nth-child(3) a";

test("search finds words, references, clients and numbers; filters and order stay in the address", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}/cards`);
  await expect(page.locator(titles)).toHaveText(["Gamma", "Beta 100%", "Alpha"]);
  for (const [text, found] of [
    ["help-7", "Beta 100%"],
    ["museum", "Alpha"],
    ["#3", "Gamma"],
    ["100%", "Beta 100%"],
  ] as const) {
    await page.getByLabel("Search cards").fill(text);
    await page.keyboard.press("Enter");
    await expect(page.locator(titles)).toHaveText([found]);
  }
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(page.locator(titles)).toHaveCount(3);
  await page.getByText("Type: all").click();
  await page.getByRole("group", { name: "Type" }).getByLabel("Bug").check();
  await expect(page.locator(titles)).toHaveText(["Gamma", "Beta 100%"]);
  await page.getByRole("link", { name: "Title" }).click();
  await expect(page.locator(titles)).toHaveText(["Beta 100%", "Gamma"]);
  await page.reload();
  await expect(page.locator(titles)).toHaveText(["Beta 100%", "Gamma"]);
  expect(new URL(page.url()).search).toBe("?type=Bug&sort=title");

  // On a phone the cards come first: the filters are behind a button, which says how many are set.
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByText("Type: Bug")).toBeHidden();
  await page.getByRole("button", { name: "Filters: 1" }).click();
  await expect(page.getByText("Type: Bug")).toBeVisible();
  await page.getByText("More filters").click();
  await expect(page.getByLabel("Released from")).toBeVisible();
});

test("type, size and days are corrected on the spot", async ({ page, team, request }) => {
  await page.goto(`/t/${team.slug}/cards`);
  // Nothing moves while an editor is open.
  const places = () =>
    page.locator("table").evaluate((table) =>
      [...table.querySelectorAll("td")].map((cell) => {
        const { left, top, width, height } = cell.getBoundingClientRect();
        return [left, top, width, height].map(Math.round).join();
      }),
    );
  const before = await places();
  await page.getByRole("button", { name: "Correct Size of card 3, now S" }).click();
  expect(await places()).toEqual(before);
  await page.getByLabel("Size of card 3").selectOption("M");
  await expect(page.getByRole("button", { name: "Correct Size of card 3, now M" })).toBeVisible();
  const released = await places();
  await page.getByRole("button", { name: /^Correct Released of card 1/ }).click();
  await expect(page.getByLabel("Released of card 1")).toBeFocused();
  expect(await places()).toEqual(released);
  await page.getByLabel("Released of card 1").fill("2026-01-02");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/before it was committed on 5 Jan 2026/)).toBeVisible();
  await page.getByLabel("Released of card 1").fill("2026-01-19");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("button", { name: "Correct Released of card 1, now 19 Jan 2026" }),
  ).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ released: "2026-01-19", cycleDays: 11 });
});

test("several cards change at once, and one undo takes it back", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/cards?type=Bug`);
  await page.getByLabel("Choose card 2").check();
  await page.getByLabel("Choose card 3").check();
  await page.getByText("Change the 2 chosen cards").click();
  await page.getByRole("group").getByLabel("Client").fill("Theatre");
  await page.getByRole("button", { name: "Change them" }).click();
  await expect(page.getByText("2 cards changed.")).toBeVisible();
  await expectInFront(page.getByRole("group", { name: "What was just done" }));
  expect(await readCard(request, team, 2)).toMatchObject({ client: "Theatre" });
  await page.keyboard.press("Control+z");
  await expect(page.getByText("2 cards changed.")).toHaveCount(0);
  await expect(page.getByText("Undone for 2 cards.")).toBeVisible();
  expect(await readCard(request, team, 2)).toMatchObject({ client: null });
  expect(await readCard(request, team, 3)).toMatchObject({ client: null });
});

test("a refused value keeps the focus, Escape closes an editor and so does a new search", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}/cards`);
  const opener = page.getByRole("button", { name: /^Correct Released of card 1/ });
  const editor = page.getByLabel("Released of card 1", { exact: true });
  await opener.click();
  await editor.fill("2026-01-01");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/before it was committed on 5 Jan 2026/)).toBeVisible();
  await expect(editor).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(editor).toHaveCount(0);
  await expect(opener).toBeFocused();

  const bulk = page.getByText("Change several cards at once");
  await bulk.click();
  await page.getByRole("group").getByLabel("Client").focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("group").getByLabel("Client")).toBeHidden();

  await opener.click();
  await expect(editor).toBeVisible();
  await page.getByLabel("Search cards").fill("Alpha");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/q=Alpha/);
  await expect(page.getByRole("link", { name: "Alpha" })).toBeVisible();
  await expect(editor).toHaveCount(0);
});

test("a card is committed and released from the list with a key or a press", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/cards`);
  await page.getByRole("link", { name: "Gamma" }).focus();
  await page.keyboard.press("c");
  await expect(page.getByRole("button", { name: "Released of card 3: today" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: "Beta 100%" })).toBeFocused();
  await page.getByRole("button", { name: "Released of card 3: today" }).click();
  await expect(page.getByText(/^Card 3: Released is .* now\.$/)).toBeVisible();
  const { committed, released } = await readCard(request, team, 3);
  expect(committed).not.toBeNull();
  expect(released).toBe(committed);
});

test("a value that somebody else changed meanwhile is shown on both sides", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/cards`);
  await page.getByRole("button", { name: "Correct Size of card 3, now S" }).click();
  const data = { version: 1, size: "L" };
  await request.patch(`/api/v1/teams/${team.slug}/cards/3`, { data });
  await page.getByLabel("Size of card 3").selectOption("M");
  await expect(page.getByText("Somebody changed this to L meanwhile.")).toBeVisible();
  await page.getByRole("button", { name: "Set M" }).click();
  await expect(page.getByRole("button", { name: "Correct Size of card 3, now M" })).toBeVisible();
  expect(await readCard(request, team, 3)).toMatchObject({ size: "M" });
});

test("a card is left out of figures with a reason and stays visible", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/cards`);
  await page.getByLabel("Choose card 1").check();
  await page.getByText("Change the 1 chosen card").click();
  await page.getByLabel("Left out because").fill("A test");
  await page.getByRole("button", { name: "Change them" }).click();
  await expect(page.getByText("in no figure")).toBeVisible();
  const { total, leftOut } = await (await request.get(`/api/v1/teams/${team.slug}/sla`)).json();
  expect([total.items, leftOut.excluded]).toEqual([0, 1]);
});

test("a list is saved by name and opens again", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/cards?type=Bug&sort=title`);
  await page.getByText("Save this view").click();
  await page.getByLabel("Name of the view").fill("Open bugs");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("link", { name: "Open bugs" })).toBeVisible();
  await page.goto(`/t/${team.slug}/cards`);
  await page.getByRole("link", { name: "Open bugs" }).click();
  await expect(page.locator(titles)).toHaveText(["Beta 100%", "Gamma"]);
});

test("the list has no faults that axe finds and fits a phone", async ({ page, team }) => {
  await page.goto(`/t/${team.slug}/cards`);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  const heights = await page
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...heights)).toBeLessThan(130);
  await page.getByLabel("Choose card 2").check();
  const bar = await page.getByText("Change the 1 chosen card").boundingBox();
  expect(bar?.y).toBeGreaterThan(740 - 90);
  await expectInFront(page.getByText("Change the 1 chosen card"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("cards are searched and changed at once", async ({ page, team, request }) => {
    await page.goto(`/t/${team.slug}/cards`);
    await page.getByLabel("Search cards").fill("Gamma");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByLabel("Choose card 3").check();
    await page.getByText("Change several cards at once").click();
    await page.locator("select[name=size]").selectOption("XL");
    await page.getByRole("button", { name: "Change them" }).click();
    await expect(page.getByText("1 card changed.")).toBeVisible();
    expect(await readCard(request, team, 3)).toMatchObject({ size: "XL" });
  });
});
