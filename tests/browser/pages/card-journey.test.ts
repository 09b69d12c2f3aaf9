import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { readCard } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, type TestTeam, test } from "@/tests/browser/support/test";

type Journey = {
  page: Page;
  request: APIRequestContext;
  team: TestTeam;
  /** Uses a button or link as somebody would in this way of working */
  press: (target: Locator) => Promise<void>;
  /** Writes into a field likewise */
  write: (target: Locator, text: string) => Promise<void>;
  isChecked?: boolean;
};

const hands = {
  press: (target: Locator) => target.click(),
  write: (target: Locator, text: string) => target.fill(text),
};

/** Add, commit, release, correct, meet a conflict, undo, throw away, take back: one card's life. */
async function liveThrough({ page, request, team, press, write, isChecked }: Journey) {
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const field = (label: string) => page.getByLabel(label, { exact: true });
  const title = page.getByLabel(/^Title/);

  await page.goto(`/t/${team.slug}/cards/new`);
  await write(title, "Sell day passes");
  await press(page.getByRole("button", { name: "Add", exact: true }));
  await press(page.getByRole("link", { name: "card 1" }));
  await expect(page.getByText("Waiting in the queue.")).toBeVisible();
  await press(button("Commit today"));
  await expect(page.getByText(/^Day 1/)).toBeVisible();
  await press(button("Release today"));
  await expect(page.getByText(/^Took 1 working day/)).toBeVisible();

  await write(field("Committed"), "2030-01-01");
  await press(button("Save"));
  await expect(page.getByText(/is later than today/)).toBeVisible();
  await write(field("Committed"), "2001-01-01");
  await press(button("Save"));
  await expect(page.getByText(/^Committed moved from .* to 1 Jan 2001$/)).toBeVisible();
  await expect(page.getByText(/^today \d\d:\d\d, edit page/).first()).toBeVisible();

  const before = await readCard(request, team, 1);
  await write(title, "My title");
  await write(field("Client"), "My client");
  const theirs = { version: before.version, title: "Their title", size: "L" };
  const answer = await request.patch(`/api/v1/teams/${team.slug}/cards/1`, { data: theirs });
  expect(answer.status()).toBe(200);
  await press(button("Save"));
  await expect(page.getByText("Somebody else changed this card")).toBeVisible();
  if (isChecked) await expectAccessible(page);
  await press(page.getByRole("group", { name: "Title" }).getByRole("radio").first());
  await press(button("Save"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Their title");
  const chosen = { title: "Their title", client: "My client", size: "L" };
  expect(await readCard(request, team, 1)).toMatchObject(chosen);

  await press(button(/^Undo: Committed moved/));
  await expect(page.getByText(/^Committed moved from 1 Jan 2001/)).toBeVisible();
  const after = await readCard(request, team, 1);
  expect(after).toMatchObject({ ...chosen, committed: after.released });

  await press(button("Put into the bin"));
  await expect(page).toHaveURL(/\/cards(\?binned=1)?$/);
  await press(page.getByRole("link", { name: "Bin", exact: true }));
  await press(button("Take out card 1"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Their title");
}

test("a card lives its life by mouse", async ({ page, request, team }) => {
  await liveThrough({ page, request, team, ...hands, isChecked: true });
});

test("a card lives its life by keyboard alone", async ({ page, request, team }) => {
  const reach = async (target: Locator) => {
    await expect(target).toBeVisible();
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 120 && !(await isThere()); presses += 1) {
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeFocused();
  };
  await liveThrough({
    page,
    request,
    team,
    press: async (target) => {
      await expect(target).toBeVisible();
      // Radio buttons of one name are one stop of the Tab key; arrows choose among them.
      if ((await target.getAttribute("type")) === "radio") {
        await reach(page.getByRole("group", { name: "Title" }).locator(":checked"));
        await page.keyboard.press("ArrowUp");
        return;
      }
      await reach(target);
      await page.keyboard.press("Enter");
    },
    write: async (target, text) => {
      await reach(target);
      if ((await target.getAttribute("type")) === "date") {
        const [year = "", month = "", day = ""] = text.split("-");
        await page.keyboard.type(`${month}${day}${year}`);
      } else {
        await page.keyboard.press("Control+a");
        await page.keyboard.type(text);
      }
    },
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test("a card lives its life on a screen 360 px wide", async ({ page, request, team }) => {
    await liveThrough({
      page,
      request,
      team,
      press: (target) => target.tap(),
      write: hands.write,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a card lives its life without a script", async ({ page, request, team }) => {
    await liveThrough({ page, request, team, ...hands });
  });
});
