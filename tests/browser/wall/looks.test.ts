import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, test } from "@/tests/browser/support/test";
import { addHistory, wallOf } from "@/tests/browser/wall/support/wall-of";

test("the wall shows what a card has to say", async ({ page, request, team }) => {
  await addHistory(request, team);
  const [open, waiting] = await addCards(request, team, [
    {
      title: "Tickets",
      size: "M",
      stream: "Features",
      committed: "2026-03-02",
      promised: "2026-03-03",
    },
    { title: "Maps", type: "Support", prioritised: "2026-03-02", promised: "2026-12-01" },
  ]);
  const wall = wallOf(page, team);
  await page.goto(`/t/${team.slug}/settings/lists`);
  await page.getByLabel("Limit of Features").fill("1");
  await page.getByRole("button", { name: "Save streams" }).click();
  await expect(page.getByRole("group", { name: "What was just done" })).toContainText("Saved.");
  await wall.open();

  const card = wall.card(open?.number ?? 0);
  await expect(card).toContainText("Feature");
  await expect(card).toContainText("M");
  await expect(card).toContainText("No SLA yet");
  await expect(wall.card(waiting?.number ?? 0)).toContainText("Promised 1 Dec");
  await expect(wall.column("Features")).toContainText("1 card, limit 1");
  await addCards(request, team, [
    { title: "Tours", stream: "Features", committed: "2026-03-05", promised: "2026-03-06" },
    { title: "Bags", committed: "2026-03-05" },
  ]);
  await expect(wall.column("Features")).toContainText("2 cards, limit 1");
  await expect(wall.column("Features")).toContainText("over by 1");
  await expect(wall.column("No stream")).toContainText("Bags");
  const late = wall.card((open?.number ?? 0) + 2);
  await expect(late).toContainText("SLA 9 Mar");
  await expect(late).toContainText(/Day \d+ of 3/);
  await expect(late).toContainText(/\d+ days over/);
  await expect(late).toContainText("Promised for 6 Mar 2026, before its SLA date");
  await expect(page.getByText(/3 in progress: 2 over their SLA/)).toBeVisible();
});

test("the wall and a card's menu have no faults that axe finds, empty and full", async ({
  page,
  request,
  team,
}) => {
  const wall = wallOf(page, team);
  await wall.open();
  await expect(page.getByText("No cards on the wall")).toBeVisible();
  await expectAccessible(page);
  await addHistory(request, team);
  const [first] = await addCards(request, team, [
    { title: "Waits" },
    { title: "Over", stream: "Features", committed: "2026-03-05", promised: "2026-03-06" },
  ]);
  const number = first?.number ?? 0;
  await request.post(`/api/v1/teams/${team.slug}/cards/${number + 1}/block`, {
    data: { reason: "Printer" },
  });
  await expect(wall.card(number + 1)).toContainText("Printer");
  await expectAccessible(page);
  await wall
    .card(number)
    .getByRole("button", { name: /^Menu of card/ })
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectInFront(page.getByRole("dialog"));
  await expectAccessible(page, "[role=dialog]");
});

test("the wall fits a phone, with a way to each column", async ({ page, request, team }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const title = "A title without any place to break it ".repeat(4) + "x".repeat(60);
  await addCards(request, team, [{ title }, { title, stream: "Support", committed: "2026-03-05" }]);
  const wall = wallOf(page, team);
  await wall.open();
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrollWidth).toBeLessThanOrEqual(360);
  await page.getByRole("link", { name: "Support 1" }).click();
  await expect(wall.column("Support").getByRole("heading", { level: 2 })).toBeInViewport();
});

test("on a screen of a meeting room the columns take the height and the width that there is", async ({
  page,
  request,
  team,
}) => {
  await addCards(request, team, [{ title: "Tickets", prioritised: "2026-03-02" }]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const wall = wallOf(page, team);
  await wall.open();
  const column = await wall.column("Features").boundingBox();
  expect(column?.height).toBeGreaterThan(600);
  const main = await page.getByRole("main").boundingBox();
  expect(main?.width).toBe(1920);
});

test("the whole screen is the wall's alone: another page has its own width, and the wall has it again", async ({
  page,
  request,
  team,
}) => {
  await addCards(request, team, [{ title: "Tickets", prioritised: "2026-03-02" }]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  const wall = wallOf(page, team);
  await wall.open();
  const main = page.getByRole("main");
  const width = async () => (await main.boundingBox())?.width;
  await page.evaluate(() => {
    document.documentElement.dataset.sameDocument = "";
  });
  await page.getByRole("link", { name: "Stand-up", exact: true }).first().click();
  await expect(page).toHaveURL(/stand-up$/);
  await expect.poll(width).toBeLessThan(1920);
  await page.goBack();
  await expect(wall.column("Features")).toBeVisible();
  await expect.poll(width).toBe(1920);
  await expect(page.locator("html")).toHaveAttribute("data-same-document", "");
});

test("on a wide screen the wall's line of text is one line", async ({ page, request, team }) => {
  await addCards(request, team, [{ title: "Tickets", prioritised: "2026-03-02" }]);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await wallOf(page, team).open();
  const text = page.getByText(/Ages count working days/);
  const [height, line] = await text.evaluate((one) => [
    one.getBoundingClientRect().height,
    Number.parseFloat(getComputedStyle(one).lineHeight),
  ]);
  expect(height).toBeLessThan(1.5 * (line ?? 0));
});

test("who asked for calm drops cards with the mouse as well", async ({ page, request, team }) => {
  const [card] = await addCards(request, team, [{ title: "Tickets" }]);
  const number = card?.number ?? 0;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const wall = wallOf(page, team);
  await wall.open();
  await wall.drag(number, "Features");
  await expect(wall.column("Features").locator(`[data-card="${number}"]`)).toBeVisible();
  await expect
    .poll(async () => {
      const answer = await request.get(`/api/v1/teams/${team.slug}/cards/${number}`);
      return (await answer.json()).committed;
    })
    .not.toBeNull();
});
