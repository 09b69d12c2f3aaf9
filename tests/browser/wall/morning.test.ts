import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { addCards, readCard } from "@/tests/browser/support/add-cards";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, type TestTeam, test } from "@/tests/browser/support/test";
import { addHistory, readQueue, wallOf } from "@/tests/browser/wall/support/wall-of";

// The first place on earth where a new day begins: for half of the time, tomorrow in London.
const timeZone = "Pacific/Kiritimati";
test.use({ teamOptions: { timeZone } });

const todayThere = () => new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());

type Wall = ReturnType<typeof wallOf>;
/** How somebody works at the wall: by mouse, or by keyboard alone. */
type Hands = {
  /** Carries a card onto the one at the head of its column. */
  toTheHead: (wall: Wall, number: number, head: number, places: number) => Promise<void>;
  /** Carries a card into another column, so many to the right (left where negative). */
  into: (wall: Wall, number: number, column: string, columns: number) => Promise<void>;
  press: (wall: Wall, button: Locator) => Promise<void>;
  /** Takes back the last move, of which a message tells. */
  undo: (wall: Wall, told: RegExp) => Promise<void>;
};

const mouse: Hands = {
  toTheHead: (wall, number, head) => wall.drag(number, "Queue", head),
  into: (wall, number, column) => wall.drag(number, column),
  press: (_wall, button) => button.click(),
  undo: (wall, told) => wall.undoOf(told).click(),
};

function keyboardOf(page: Page): Hands {
  const carry = async (wall: Wall, number: number, keys: string[], column: string) => {
    await wall.tabTo(wall.handle(number));
    await page.keyboard.press("Space");
    for (const key of keys) await page.keyboard.press(key);
    const list = wall.column(column).getByRole("list");
    await expect(list).toHaveAttribute("data-dropping", "true");
    await page.keyboard.press("Space");
    await expect(list).not.toHaveAttribute("data-dropping", "true");
  };
  return {
    toTheHead: (wall, number, _head, places) =>
      carry(wall, number, Array(places).fill("ArrowUp"), "Queue"),
    into: (wall, number, column, columns) => {
      const key = columns > 0 ? "ArrowRight" : "ArrowLeft";
      return carry(wall, number, Array(Math.abs(columns)).fill(key), column);
    },
    press: async (wall, button) => {
      await wall.tabTo(button);
      await page.keyboard.press("Enter");
    },
    undo: () => page.keyboard.press("Control+z"),
  };
}

async function spendTheMorning(
  page: Page,
  request: APIRequestContext,
  team: TestTeam,
  hands: Hands,
) {
  await addHistory(request, team);
  const added = await addCards(
    request,
    team,
    ["Tickets", "Maps", "Vouchers", "Tours"].map((title, index) => ({
      title,
      type: index === 2 ? "Support" : "Feature",
      prioritised: `2026-03-0${index + 2}`,
    })),
  );
  const [tickets = 0, maps = 0, vouchers = 0, tours = 0] = added.map(({ number }) => number);
  const today = todayThere();
  const wall = wallOf(page, team);
  const told = (text: string | RegExp) => expect(page.getByText(text).last()).toBeVisible();
  await wall.open();

  await test.step("the queue is put in order", async () => {
    await hands.toTheHead(wall, vouchers, tickets, 2);
    await told(/New place in the queue: \d+ Vouchers/);
    expect(await wall.numbersIn("Queue")).toEqual([vouchers, tickets, maps, tours]);
    expect(await readQueue(request, team)).toEqual([vouchers, tickets, maps, tours]);
  });

  await test.step("a card is committed ahead of another: its quote is frozen, it is an expedite", async () => {
    await hands.into(wall, tickets, "Features", 1);
    await told(/Committed today to Features: \d+ Tickets\. Jumped ahead of 1 card/);
    expect(await readCard(request, team, tickets)).toMatchObject({
      committed: today,
      stream: "Features",
    });
    const card = wall.card(tickets);
    await expect(card).toContainText("Day 1 of 3");
    await expect(card).toContainText("2 days left");
    // One overtaken card is told once; a mark is for several.
    await expect(card.locator("summary")).toHaveCount(0);
    await expect(page.locator("[data-landing]")).toHaveText(
      new RegExp(`^${tickets} Tickets is in Features, place \\d of \\d\\.$`),
    );
  });

  await test.step("the next cards are in their turn, so they are no expedites", async () => {
    await hands.into(wall, vouchers, "Support", 2);
    await told(/Committed today to Support: \d+ Vouchers\.$/);
    await hands.into(wall, maps, "Features", 1);
    await told(/Committed today to Features: \d+ Maps\.$/);
    await expect(wall.card(maps)).not.toContainText("Expedite");
  });

  await test.step("a card changes streams and keeps its commit day", async () => {
    await hands.into(wall, maps, "Support", 1);
    await told(/Moved to Support: \d+ Maps\. Its commit day stays\./);
    expect(await readCard(request, team, maps)).toMatchObject({
      committed: today,
      stream: "Support",
    });
  });

  await test.step("a card is blocked with a reason, from its menu", async () => {
    await hands.press(wall, wall.card(maps).getByRole("button", { name: /^Menu of card/ }));
    const menu = page.getByRole("dialog");
    await expect(menu.getByRole("heading", { name: /Maps/ })).toBeVisible();
    await expectInFront(menu);
    await wall.tabTo(menu.getByLabel("What blocks it"));
    await page.keyboard.type("Waiting for the printer");
    await hands.press(wall, menu.getByRole("button", { name: "Mark as blocked" }));
    await expect(wall.card(maps)).toContainText(/Blocked since .+: Waiting for the printer/);
  });

  await test.step("a card is released, and one click takes that back", async () => {
    await hands.into(wall, tickets, "Released lately", 2);
    const released = /Released today: \d+ Tickets\./;
    await told(released);
    expect(await readCard(request, team, tickets)).toMatchObject({ released: today, cycleDays: 1 });
    await hands.undo(wall, released);
    await told("Undone.");
    await expect(wall.column("Features").locator(`[data-card="${tickets}"]`)).toBeVisible();
    expect(await readCard(request, team, tickets)).toMatchObject({
      committed: today,
      released: null,
    });
  });

  await test.step("a released card is pulled back and keeps its commit day", async () => {
    await hands.into(wall, maps, "Released lately", 1);
    await told(/Released today: \d+ Maps\./);
    await hands.into(wall, maps, "Features", -2);
    await told(
      /Reopened in Features: \d+ Maps\. Its release on .+ is kept in its history\. Its commit day, .+, stays\./,
    );
    expect(await readCard(request, team, maps)).toMatchObject({ committed: today, released: null });
  });

  await test.step("a card goes back into the queue, and is told which day that clears", async () => {
    await hands.into(wall, maps, "Queue", -1);
    const pulledBack = /Back in the queue: \d+ Maps\. Its commit day, .+, is cleared\./;
    await told(pulledBack);
    expect(await readCard(request, team, maps)).toMatchObject({
      committed: null,
      prioritised: "2026-03-03",
    });
    await hands.undo(wall, pulledBack);
    await expect(wall.column("Features").locator(`[data-card="${maps}"]`)).toBeVisible();
    expect(await readCard(request, team, maps)).toMatchObject({ committed: today });
  });
}

test("a morning at the wall by mouse", async ({ page, request, team }) => {
  await spendTheMorning(page, request, team, mouse);
});

test("the same morning by keyboard alone", async ({ page, request, team }) => {
  await spendTheMorning(page, request, team, keyboardOf(page));
});
