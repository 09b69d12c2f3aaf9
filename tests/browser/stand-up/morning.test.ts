import type { APIRequestContext, Page } from "@playwright/test";
import { importCsv } from "@/tests/browser/planning/made-up-cards";
import { morningCards } from "@/tests/browser/stand-up/morning-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import {
  expectFullScreen,
  expectInFront,
  refuseFullScreen,
} from "@/tests/browser/support/expect-in-front";
import { expect, type TestTeam, test } from "@/tests/browser/support/test";

test.use({ teamOptions: { timeZone: "UTC" } });

/** Fills the team; the day is the server's, in the team's zone. */
async function fill(request: APIRequestContext, team: TestTeam): Promise<string> {
  const answer = await request.get(`/api/v1/teams/${team.slug}/in-progress`);
  const { asOf: today } = await answer.json();
  await importCsv(request, team.slug, morningCards(today));
  return today;
}

const rows = (page: Page) => page.locator("table[data-risk-table] tbody tr");
const inOrder = [
  "Long over",
  "Half way there",
  "Only just begun",
  "Older than its kind",
  "From before all records",
];

async function expectTheMorning(page: Page, request: APIRequestContext, team: TestTeam) {
  const { summary, cards } = await (
    await request.get(`/api/v1/teams/${team.slug}/in-progress`)
  ).json();
  expect(summary).toMatchObject({ inProgress: 5, alreadyOver: 1, undecided: 2 });
  await expect(page.locator("[data-sentence]")).toHaveText(
    /^5 in progress: 1 already over; (perhaps 1|1|1–2|2) of 2 others will (probably )?miss; 2 have no quote or no history this old\.$/,
  );
  await expect(rows(page)).toHaveCount(5);
  for (const [index, title] of inOrder.entries()) {
    await expect(rows(page).nth(index)).toContainText(title);
  }
  await expect(rows(page).nth(0)).toContainText(`Over by ${cards[0].overBy} days`);
  await expect(rows(page).nth(1)).toContainText(`${Math.round(cards[1].chance.value * 100)}%`);
  await expect(rows(page).nth(1)).toContainText("Day 5 of 6");
  await expect(rows(page).nth(3)).toContainText("No history this old");
  await expect(rows(page).nth(4)).toContainText("No quote");
}

const big = (page: Page) => page.getByRole("dialog", { name: "Stand-up on a big screen" });

test("the stand-up by mouse: the sentence, the risks, the big screen, the riskiest card", async ({
  page,
  request,
  team,
}) => {
  await fill(request, team);
  await page.goto(`/t/${team.slug}`);
  await page
    .getByRole("navigation", { name: "Pages of this team" })
    .getByRole("link", { name: "Stand-up" })
    .click();
  await expectTheMorning(page, request, team);

  await page.getByRole("button", { name: "Big screen" }).click();
  await expect(big(page).getByRole("heading")).toContainText("Long over");
  await big(page).getByRole("button", { name: "Next →" }).click();
  await expect(big(page).getByRole("heading")).toContainText("Half way there");
  await big(page).getByRole("button", { name: "#56" }).click();
  await big(page).getByRole("button", { name: "Next →" }).click();
  await expect(big(page).getByRole("heading")).toContainText("From before all records");
  await page.keyboard.press("Home");
  await expect(big(page).getByRole("heading")).toContainText("Long over");
  await big(page).getByLabel("Time a card").selectOption("2 min");
  await expect(big(page).getByRole("timer")).toHaveText(/^[12]:\d\d$/);
  await big(page).getByRole("button", { name: "End" }).click();
  await expect(big(page)).toBeHidden();

  // The whole row leads to the card, not its title alone.
  const cell = await rows(page).nth(0).locator("td").last().boundingBox();
  await page.mouse.click((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
  await expect(page).toHaveURL(new RegExp(`/t/${team.slug}/cards/53$`));
});

test("the stand-up by keyboard alone: through the big screen, the chart and to a card", async ({
  page,
  request,
  team,
}) => {
  await fill(request, team);
  await page.goto(`/t/${team.slug}/stand-up`);
  await expectTheMorning(page, request, team);

  await tabTo(page, "Big screen");
  await page.keyboard.press("Enter");
  await expect(big(page).getByRole("heading")).toContainText("Long over");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(big(page).getByRole("heading")).toContainText("Only just begun");
  await expect(page).toHaveURL(/big=55/);
  await page.keyboard.press("ArrowLeft");
  await expect(big(page).getByRole("heading")).toContainText("Half way there");
  await page.keyboard.press("End");
  await expect(big(page).getByRole("heading")).toContainText("From before all records");
  await page.keyboard.press("Escape");
  await expect(big(page)).toBeHidden();
  await expect(page.getByRole("button", { name: "Big screen" })).toBeFocused();

  await page.getByRole("group", { name: /^Chart of 5 cards/ }).waitFor();
  await tabTo(page, "#53 Long over, Day 31 of 6");
  await expect(page.getByText("past its SLA of 6 days", { exact: false })).toHaveCount(2);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/t/${team.slug}/cards/54$`));
});

for (const isGranted of [true, false]) {
  test(`the big screen is in front of the page with full screen ${isGranted ? "granted" : "refused"}`, async ({
    page,
    request,
    team,
  }) => {
    await fill(request, team);
    if (!isGranted) await refuseFullScreen(page);
    await page.goto(`/t/${team.slug}/stand-up`);
    await page.getByRole("button", { name: "Big screen" }).click();
    await expectFullScreen(page, isGranted);
    await expect(big(page).getByRole("heading")).toContainText("Long over");
    await expectInFront(big(page).locator("> div"));
    await page.keyboard.press("ArrowRight");
    await expect(big(page).getByRole("heading")).toContainText("Half way there");
    await expectInFront(big(page).locator("> div"));
    await page.keyboard.press("Escape");
    await expect(big(page)).toBeHidden();
    await expectFullScreen(page, false);
  });
}

/** Presses Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
    if (focused.startsWith(name)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test("the big screen opens by its address and follows what others change", async ({
  page,
  request,
  team,
}) => {
  const today = await fill(request, team);
  await page.goto(`/t/${team.slug}/stand-up?big=54`);
  await expect(big(page).getByRole("heading")).toContainText("Half way there");
  await expect(big(page)).toContainText("Card 2 of 5");
  await request.post(`/api/v1/teams/${team.slug}/cards/53/release`);
  await expect(big(page)).toContainText("Card 1 of 4");
  await expect(big(page).getByRole("heading")).toContainText("Half way there");
  await expectAccessible(page, "dialog");
  for (const number of [54, 55, 56, 57]) {
    await request.post(`/api/v1/teams/${team.slug}/cards/${number}/release`);
  }
  await expect(big(page)).toContainText("Nothing is in progress.");
  await request.post(`/api/v1/teams/${team.slug}/cards`, {
    data: { title: "The next one", type: "Feature", committed: today },
  });
  await expect(big(page).getByRole("heading")).toContainText("The next one");
});

test("a past day shows as it was that morning, and without a card it says so", async ({
  page,
  request,
  team,
}) => {
  await importCsv(
    request,
    team.slug,
    [
      "Title,Type,Committed,Released",
      "Went out,Feature,2026-03-02,2026-03-05",
      "Came later,Feature,2026-03-06,",
    ].join("\n"),
  );
  await page.goto(`/t/${team.slug}/stand-up`);
  await page.getByLabel("As of the morning of").fill("2026-03-05");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Went out");
  await page.getByRole("link", { name: "Day after" }).click();
  await expect(rows(page)).toContainText("Came later");
  await expect(page).toHaveURL(/asOf=2026-03-06$/);
  await page.goto(`/t/${team.slug}/stand-up?asOf=2026-03-01`);
  await expect(
    page.getByRole("heading", { name: "Nothing was in progress that morning" }),
  ).toBeVisible();
  await page.goto(`/t/${team.slug}/stand-up?asOf=soon`);
  await expect(page.getByText("cannot be read, so today is shown")).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
});

test("the page is free of faults in light and dark and fits a phone; labels never overlap", async ({
  page,
  request,
  team,
}) => {
  await fill(request, team);
  await page.goto(`/t/${team.slug}/stand-up?by=size`);
  const labels = page.locator("figure svg a text");
  await expect(labels).toHaveCount(5);
  const boxes = await page.locator("figure svg g text, figure svg a text").evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return { left, right, top: top + 3, bottom: bottom - 3, text: one.textContent };
    }),
  );
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const overlap =
        one.left < other.right - 1 &&
        other.left < one.right - 1 &&
        one.top < other.bottom &&
        other.top < one.bottom;
      expect(overlap, `${one.text} over ${other.text}`).toBe(false);
    }
  }
  await page.getByText("The figures as a table").click();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the sentence, the risks and a past day are there", async ({ page, request, team }) => {
    const today = await fill(request, team);
    await page.goto(`/t/${team.slug}/stand-up`);
    await expectTheMorning(page, request, team);
    await page.getByLabel("As of the morning of").fill("2024-01-03");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText("From before all records");
    await page.getByRole("link", { name: "Today" }).click();
    await expect(page.getByLabel("As of the morning of")).toHaveValue(today);
  });
});

test("a row is acted on where it stands: note, block, unblock, release, each with its undo", async ({
  page,
  request,
  team,
}) => {
  await fill(request, team);
  await page.goto(`/t/${team.slug}/stand-up`);
  const row = rows(page).filter({ hasText: "Half way there" });
  const menu = page.getByRole("dialog", { name: /Half way there/ });
  const act = async (press: string, words = "") => {
    await row.getByRole("button", { name: /^Act on #54/ }).click();
    if (words) await menu.getByRole("textbox").fill(words);
    await menu.getByRole("button", { name: press }).click();
    await expect(menu).toBeHidden();
  };
  const card = async () => (await request.get(`/api/v1/teams/${team.slug}/cards/54`)).json();

  await row.getByRole("button", { name: /^Act on #54/ }).click();
  await expect(menu.getByRole("textbox")).toBeFocused();
  await expectInFront(menu);
  await menu.getByRole("button", { name: "Add note" }).click();
  await expect(menu.getByText("Write the note first.")).toBeVisible();
  await expect(menu.getByRole("textbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();

  await act("Add note", "Ask the client again");
  await expect(page.getByText("Card 54: note added.")).toBeVisible();
  await expectInFront(page.getByRole("group", { name: "What was just done" }).last());
  expect((await card()).notes).toMatch(/^\d+ \w{3} \d{4}: Ask the client again$/);
  await act("Block", "Waiting for keys");
  await expect(row).toContainText("Waiting for keys");
  await act("No longer blocked");
  await expect(row).not.toContainText("Waiting for keys");
  await act("Release today");
  await expect(rows(page)).toHaveCount(4);
  await page.keyboard.press("Control+z");
  await expect(rows(page)).toHaveCount(5);
  expect((await card()).released).toBeNull();
});
