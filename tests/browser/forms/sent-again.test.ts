import type { Locator, Page } from "@playwright/test";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expect, type TestTeam, test } from "@/tests/browser/support/test";
import { wallOf } from "@/tests/browser/wall/support/wall-of";

/** A day from today on; negative for one before. */
function inDays(days: number): string {
  return toIsoDay(toDayNumber(new Date().toISOString().slice(0, 10)) + days);
}

const unknown = "it is not known whether this was saved";

/** Sends while the answer is cut off: the request arrives and is worked on, the page hears nothing of it. */
async function withoutAnswer(page: Page, team: TestTeam, send: () => Promise<void>) {
  const address = new RegExp(`/t/${team.slug}/`);
  const arrived = page.waitForEvent("requestfailed", (request) => request.method() === "POST");
  await page.route(address, async (route) => {
    if (route.request().method() !== "POST") return route.continue();
    await route.fetch();
    await route.abort();
  });
  await send();
  await arrived;
  await page.unroute(address);
}

/** Sends without an answer, looks that what was typed stayed, and sends again. */
async function sendAgain(page: Page, team: TestTeam, button: Locator, typed: [Locator, string][]) {
  await withoutAnswer(page, team, () => button.click());
  await expect(page.getByRole("alert").filter({ hasText: unknown })).toBeVisible();
  for (const [field, text] of typed) await expect(field).toHaveValue(text);
  await button.click();
}

test.beforeEach(({ expectConsoleError }) => expectConsoleError(/ERR_FAILED/));

test("a card", async ({ page, team, request }) => {
  await page.goto(`/t/${team.slug}/cards/new`);
  const title = page.getByLabel("Title");
  await title.fill("Tickets");
  const add = page.getByRole("button", { name: "Add", exact: true });
  await sendAgain(page, team, add, [[title, "Tickets"]]);
  await expect(page.getByRole("link", { name: "card 1" })).toBeVisible();
  // The next is another one, also with the same title.
  await title.fill("Tickets");
  await add.click();
  await expect(page.getByRole("link", { name: "card 2" })).toBeVisible();
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards).toHaveLength(2);
});

test("a note, from the stand-up", async ({ page, team, request }) => {
  await addCards(request, team, [{ title: "Tickets", committed: inDays(-3) }]);
  await page.goto(`/t/${team.slug}/stand-up`);
  await page.getByRole("button", { name: /^Act on #1/ }).click();
  const menu = page.getByRole("dialog", { name: /Tickets/ });
  const words = menu.getByRole("textbox");
  await words.fill("Ask the client again");
  const add = menu.getByRole("button", { name: "Add note" });
  await sendAgain(page, team, add, [[words, "Ask the client again"]]);
  await expect(page.getByText("Card 1: note added.")).toBeVisible();
  const { notes } = await readCard(request, team, 1);
  expect(String(notes).match(/Ask the client again/g)).toHaveLength(1);
});

test("a marked day, and its undo", async ({ page, team, request }) => {
  await addCards(request, team, [
    { title: "Tickets", committed: inDays(-9), released: inDays(-2) },
  ]);
  const marked = async () =>
    (await (await request.get(`/api/v1/teams/${team.slug}/marked-days`)).json()).markedDays;
  await page.goto(`/t/${team.slug}/sla`);
  const form = page.getByRole("form", { name: "Mark a day" });
  const words = form.getByLabel("What changed");
  await words.fill("Fewer at once");
  const mark = form.getByRole("button", { name: "Mark the day" });
  await sendAgain(page, team, mark, [[words, "Fewer at once"]]);
  // A toast that goes is there for a moment beside the one that comes.
  const undoOf = (told: string) =>
    page.getByRole("group").filter({ hasText: told }).getByRole("button", { name: "Undo" });
  await expect(undoOf("“Fewer at once” is marked.")).toBeVisible();
  expect(await marked()).toHaveLength(1);
  await withoutAnswer(page, team, () => undoOf("“Fewer at once” is marked.").click());
  await undoOf("it is not known whether this was undone").click();
  await expect(page.getByText("Undone.", { exact: true })).toBeVisible();
  expect(await marked()).toEqual([]);
});

test("a delivery", async ({ page, team, request }) => {
  await page.goto(`/t/${team.slug}/deliveries`);
  const name = page.getByLabel("Name");
  const target = page.getByRole("textbox", { name: "Target day" });
  await name.fill("Summer");
  await target.fill(inDays(30));
  await sendAgain(page, team, page.getByRole("button", { name: "Make it" }), [
    [name, "Summer"],
    [target, inDays(30)],
  ]);
  await expect(page.getByRole("heading", { level: 1, name: "Summer" })).toBeVisible();
  const { deliveries } = await (await request.get(`/api/v1/teams/${team.slug}/deliveries`)).json();
  expect(deliveries).toHaveLength(1);
});

test("a link to share is made once, its address is not told again, and the next is another", async ({
  page,
  team,
}) => {
  await page.goto(`/t/${team.slug}/settings/links`);
  const note = page.getByLabel("For whom");
  await note.fill("the board");
  const make = page.getByRole("button", { name: "Make the link" });
  const links = page.getByRole("button", { name: "Revoke" });
  await sendAgain(page, team, make, [[note, "the board"]]);
  await expect(page.getByRole("alert").filter({ hasText: "Made before" })).toContainText(
    "Revoke it in the list, and make another.",
  );
  await expect(links).toHaveCount(1);
  await make.click();
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue(/\/s\/\d+_[\w-]{43}$/);
  await expect(links).toHaveCount(2);
});

test("a quick edit in the list, and a change of several cards", async ({ page, team, request }) => {
  await addCards(request, team, [
    { title: "Tickets", prioritised: "2026-01-05" },
    { title: "Maps" },
  ]);
  await page.goto(`/t/${team.slug}/cards`);
  await page.getByLabel("Choose card 1").check();
  await page.getByLabel("Choose card 2").check();
  await page.getByText("Change the 2 chosen cards").click();
  const client = page.getByRole("group").getByLabel("Client");
  await client.fill("Acme");
  const change = page.getByRole("button", { name: "Change them" });
  await sendAgain(page, team, change, [[client, "Acme"]]);
  await expect(page.getByText("2 cards changed.")).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ client: "Acme", version: 2 });

  await page.getByRole("button", { name: /^Correct Prioritised of card 1/ }).click();
  const day = page.getByLabel("Prioritised of card 1");
  await day.fill("2026-01-02");
  await withoutAnswer(page, team, () => day.press("Enter"));
  await expect(page.getByText(unknown)).toBeVisible();
  await expect(day).toHaveValue("2026-01-02");
  await day.press("Enter");
  await expect(page.getByText("Card 1: Prioritised is 2 Jan 2026 now.")).toBeVisible();
  expect(await readCard(request, team, 1)).toMatchObject({ prioritised: "2026-01-02", version: 3 });
});

test("a move on the wall is sent again by itself", async ({ page, team, request }) => {
  await addCards(request, team, [{ title: "Tickets" }]);
  await page.goto(`/t/${team.slug}/wall`);
  let times = 0;
  await page.route("**/wall/moves", async (route) => {
    times += 1;
    if (times > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  const wall = wallOf(page, team);
  await wall.drag(1, "Features");
  await expect(wall.undoOf(/Committed today to Features/)).toBeVisible();
  expect(times).toBe(2);
  expect(await readCard(request, team, 1)).toMatchObject({ version: 2, stream: "Features" });
});
