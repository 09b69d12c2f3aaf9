import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

test("cards are added with the keyboard alone, the next one of the same type and size, or a copy", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/cards/new`);
  await expect(page.getByLabel("Title")).toBeFocused();
  await page.keyboard.type("Sell day passes");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Bug");
  await page.keyboard.press("Tab");
  await page.keyboard.type("M");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "card 1" })).toBeVisible();
  await expect(page.getByLabel("Title")).toBeFocused();
  await expect(page.getByLabel("Title")).toHaveValue("");
  await page.keyboard.type("Waiting list");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("link", { name: "card 2" })).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({
    type: "Bug",
    size: "M",
    committed: null,
  });
  const second = await readCard(request, team, 2);
  expect(second).toMatchObject({ type: "Bug", size: "M" });
  expect(second.committed).not.toBeNull();
  expect(second.released).toBeNull();
  expect(second.prioritised).toBe(second.committed);
  expect(second.stream).toBe("Features");
  await page.keyboard.type("Mend the door");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(page.getByRole("link", { name: "card 3" })).toBeVisible();
  const third = await readCard(request, team, 3);
  expect(third.committed).toBe(second.committed);
  expect(third.released).toBe(second.committed);
  await page.goto(`/t/${team.slug}/cards/2`);
  await page.keyboard.press("d");
  await expect(page.getByLabel("Title")).toHaveValue("Waiting list");
  await page.getByRole("link", { name: "Add a card" }).first().click();
  await expect(page.getByLabel("Title")).toHaveValue("");
  await expect(page.getByLabel("Type of work")).toHaveValue("Bug");
  await expect(page.getByLabel("Size")).toHaveValue("M");
});

test("an impossible day is told at its field and nothing typed is lost, over a reload too", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}/cards/new`);
  await page.getByLabel("Title").fill("Kept");
  await page.getByText("Days, client, notes and the rest").click();
  await page.getByLabel("Committed").fill("2026-03-20");
  await page.getByLabel("Released").fill("2026-03-10");
  await page.getByLabel("Notes").fill("**bold** and שלום");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/was released on 10 Mar 2026, before/)).toBeVisible();
  await expect(page.getByLabel("Released")).toBeFocused();
  await page.reload();
  await expect(page.getByLabel("Title")).toHaveValue("Kept");
  await expect(page.getByLabel("Notes")).toHaveValue("**bold** and שלום");
  await expect(page.getByLabel("Released")).toHaveValue("2026-03-10");
});

test("a lost connection is told and the card goes in once it is back", async ({
  page,
  team,
  context,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_INTERNET_DISCONNECTED/);
  await page.goto(`/t/${team.slug}/cards/new`);
  await page.getByLabel("Title").fill("Offline");
  await context.setOffline(true);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/No answer came/)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Offline");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "card 1" })).toBeVisible();
});

test("a card whose answer was lost is not added twice, over a reload too", async ({
  page,
  team,
  request,
  expectConsoleError,
}) => {
  expectConsoleError(/ERR_FAILED/);
  await page.goto(`/t/${team.slug}/cards/new`);
  await page.getByLabel("Title").fill("Lost answer");
  await page.route("**/cards/new*", async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText(/No answer came/)).toBeVisible();
  await page.unroute("**/cards/new*");
  await page.reload();
  await expect(page.getByText("What you typed before is back")).toBeVisible();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "card 1" })).toBeVisible();
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards).toHaveLength(1);
});

test("a second click adds one card", async ({ page, team, request }) => {
  await page.goto(`/t/${team.slug}/cards/new`);
  await page.getByLabel("Title").fill("Once");
  await page.getByRole("button", { name: "Add", exact: true }).dblclick();
  await expect(page.getByRole("link", { name: "card 1" })).toBeVisible();
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards).toHaveLength(1);
});

test("pasted lines become several cards", async ({ page, team, request }) => {
  await page.goto(`/t/${team.slug}/cards/new`);
  await page.getByLabel("Title").focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "- One\n- Two\n\n3. Three");
    const event = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(event);
  });
  await page.getByRole("button", { name: "Add 3 cards" }).click();
  await expect(page.getByText(/^Added card/)).toBeVisible();
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards.map((card: { title: string }) => card.title)).toEqual(["One", "Two", "Three"]);
});

test("text in any script comes back unchanged", async ({ page, team, request }) => {
  const title = "مرحبا 👩‍👩‍👧 Ελληνικά 日本語 <b>&amp;";
  await page.goto(`/t/${team.slug}/cards/new`);
  await page.getByLabel("Title").fill(title);
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "card 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(await readCard(request, team, 1)).toMatchObject({ title });
});

test("a card is committed and released with a key each, and any change is undone", async ({
  page,
  team,
  request,
}) => {
  await addCards(request, team, [{ title: "By keys" }]);
  await page.goto(`/t/${team.slug}/cards/1`);
  await expect(page.getByText("Waiting in the queue.")).toBeVisible();
  await page.keyboard.press("c");
  await expect(page.getByText(/^Day 1/)).toBeVisible();
  await page.keyboard.press("r");
  await expect(page.getByText(/^Took 1 working day/)).toBeVisible();
  await page.getByRole("button", { name: /^Undo: Released set to/ }).click();
  await expect(page.getByText(/^Released cleared; it was/)).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ released: null });
});

test("notes are shown as Markdown and nothing in them runs", async ({ page, team, request }) => {
  const notes =
    "**bold** <img src=x onerror=alert(1)> [bad](javascript:alert(1)) https://example.org";
  await addCards(request, team, [{ title: "Notes", notes }]);
  await page.goto(`/t/${team.slug}/cards/1`);
  const shown = page.getByRole("region", { name: "Notes" });
  await expect(shown.locator("strong")).toHaveText("bold");
  await expect(shown.locator("img")).toHaveCount(0);
  await expect(shown.getByRole("link")).toHaveCount(1);
});

test("adding and editing have no faults that axe finds and fit a phone", async ({
  page,
  team,
  request,
}) => {
  await addCards(request, team, [{ title: "On a phone", committed: "2026-01-05" }]);
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["cards/new", "cards/1", "cards/new?several=1", "cards/bin"]) {
    await page.goto(`/t/${team.slug}/${path}`);
    await expectAccessible(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(360);
  }
});
