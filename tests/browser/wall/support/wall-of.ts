import { type APIRequestContext, expect, type Locator, type Page } from "@playwright/test";
import type { TestTeam } from "@/tests/browser/support/test";

/** The wall of a team as somebody sees and handles it. */
export function wallOf(page: Page, team: TestTeam) {
  const column = (name: string) => page.getByRole("region", { name, exact: true });
  const card = (number: number) => page.locator(`[data-card="${number}"]`);
  const handle = (number: number) => card(number).getByRole("button", { name: /^Move card/ });
  return {
    column,
    card,
    handle,
    problem: page.getByRole("alert").filter({ hasText: /\w/ }),
    /** The button that takes back what a message tells of. */
    undoOf: (text: RegExp) =>
      page
        .getByRole("group", { name: "What was just done" })
        .filter({ hasText: text })
        .getByRole("button", { name: /^Undo/ }),

    async open(url = "") {
      await page.goto(`${url}/t/${team.slug}/wall`);
      await expect(page.getByRole("heading", { name: "Wall", level: 1 })).toBeVisible();
    },

    /** The numbers of a column's cards, from the top. */
    async numbersIn(name: string): Promise<number[]> {
      const cards = column(name).locator("[data-card]");
      const numbers = await cards.evaluateAll((all) =>
        all.map((one) => one.getAttribute("data-card")),
      );
      return numbers.map(Number);
    },

    /** Takes a card with the mouse and lifts it a little. */
    async lift(number: number) {
      await card(number).scrollIntoViewIfNeeded();
      const from = await centreOf(card(number).getByRole("heading"));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x, from.y + 12, { steps: 3 });
    },

    /** Carries the lifted card onto a column, or onto a card that stands there, and drops it. */
    async dropOn(name: string, onto?: number) {
      const list = column(name).getByRole("list");
      const to = await centreOf(onto === undefined ? list : handle(onto));
      await page.mouse.move(to.x, to.y, { steps: 12 });
      await expect(list).toHaveAttribute("data-dropping", "true");
      await page.mouse.up();
      await expect(list).not.toHaveAttribute("data-dropping", "true");
    },

    async drag(number: number, name: string, onto?: number) {
      await this.lift(number);
      await this.dropOn(name, onto);
    },

    /** Goes to an element with the Tab key alone. */
    async tabTo(target: Locator) {
      for (let presses = 0; presses < 150; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("The Tab key does not lead there");
    },
  };
}

/** A team's queue as programs read it. */
export async function readQueue(request: APIRequestContext, team: TestTeam): Promise<number[]> {
  const answer = await request.get(`/api/v1/teams/${team.slug}/queue`);
  const { cards }: { cards: { number: number }[] } = await answer.json();
  return cards.map(({ number }) => number);
}

/** Ten released features that took three days, so that cards get a quote; one upload. */
export async function addHistory(request: APIRequestContext, team: TestTeam): Promise<void> {
  const rows = Array.from(
    { length: 10 },
    (_, index) => `Past ${index},Feature,2026-03-02,2026-03-04`,
  );
  const csv = ["Title,Type,Committed,Released", ...rows].join("\n");
  const answer = await request.post(`/api/v1/teams/${team.slug}/imports`, {
    multipart: { file: { name: "past.csv", mimeType: "text/csv", buffer: Buffer.from(csv) } },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

async function centreOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("It is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
