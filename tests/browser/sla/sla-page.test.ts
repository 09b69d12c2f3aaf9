import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { importCsv } from "@/tests/browser/planning/made-up-cards";
import { importRecord } from "@/tests/browser/planning/record";
import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expectInFront } from "@/tests/browser/support/expect-in-front";
import { expect, type TestTeam, test } from "@/tests/browser/support/test";
import { referenceDataMissing } from "@/tests/setup/reference-data";

test.use({ teamOptions: { timeZone: "UTC", dayCount: "calendar" } });

const questions = [
  "Did our quotes hold?",
  "Which rule should we use?",
  "How sure are we?",
  "How has it moved?",
  "What does the spread look like?",
  "Did it help?",
  "Does the definition matter?",
  "Was the risk we showed right?",
];

/** Skewed cycle times, two cards a week over a year and a half, one of them very long. */
async function skewedTeam(request: APIRequestContext, team: TestTeam) {
  const random = seededRandom(5);
  const first = toDayNumber("2025-01-06");
  const rows = Array.from({ length: 150 }, (_, place) => {
    const committed = first + Math.floor(3.5 * place);
    const days = place === 90 ? 120 : Math.ceil(Math.exp(0.8 + 1.2 * normalOf(random)));
    return `Card ${place + 1},Feature,${toIsoDay(committed)},${toIsoDay(committed + days - 1)}`;
  });
  await importCsv(request, team.slug, ["Title,Type,Committed,Released", ...rows].join("\n"));
}

/** A draw of the normal curve (Box and Muller). */
function normalOf(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Goes on with Tab until the focus is there. */
async function tabTo(page: Page, target: Locator) {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("Tab does not reach it in 30 steps.");
}

test("each section opens with a sentence, and says why where it cannot answer", async ({
  page,
  request,
  team,
}) => {
  await page.goto(`/t/${team.slug}/sla`);
  await expect(page.getByText("No cards yet")).toBeVisible();
  await addCards(request, team, [
    { title: "The only one", type: "Feature", committed: "2026-03-02", released: "2026-03-04" },
  ]);
  await page.goto(`/t/${team.slug}/sla`);
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(questions);
  await expect(page.getByText(/^No card has a quote yet/)).toBeVisible();
  await expect(page.getByText(/^No rule can be told from another yet/)).toBeVisible();
  await expect(page.getByText(/^Feature: 1 released, and an SLA needs 2/)).toBeVisible();
  await expect(page.getByText(/^There is not enough of a record yet/)).toBeVisible();
  await expect(
    page.getByText(/^1 card took up to 3 calendar days: too few for a shape/),
  ).toBeVisible();
  await expect(page.getByText(/^No past morning has a card/)).toBeVisible();
  await expectAccessible(page);
});

test("by keyboard the recommended rule becomes the team's and is taken back, a marked day is answered and changed", async ({
  page,
  request,
  team,
}) => {
  await skewedTeam(request, team);
  await page.goto(`/t/${team.slug}`);
  await expect(page.getByText(/Quotes held: \d+%/).first()).toBeVisible();
  await page
    .getByRole("navigation", { name: "Pages of this team" })
    .getByRole("link", { name: "SLA", exact: true })
    .click();
  await expect(page.getByText(/^Quotes held for \d+ in 100 cards/)).toBeVisible();
  await expect(page.locator("[data-chart=quotes] svg.recharts-surface")).toBeVisible();

  const adopt = page.getByRole("button", { name: /^Make .* the team’s rule$/ });
  const rule = (await adopt.textContent())?.replace(/^Make (.*) the team’s rule$/, "$1") ?? "";
  await page.locator("#rules").focus();
  await tabTo(page, adopt);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`The team’s rule is ${rule} now.`)).toBeVisible();
  await expectInFront(page.getByRole("group", { name: "What was just done" }));
  const ruleOf = async () =>
    (await (await request.get(`/api/v1/teams/${team.slug}`)).json()).rule as string;
  await expect.poll(ruleOf).not.toBe("mean+1sd");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect.poll(ruleOf).toBe("mean+1sd");
  await expect(page.getByText("The rule is what it was.").or(adopt).first()).toBeVisible();

  const form = page.getByRole("form", { name: "Mark a day" });
  await page.locator("#helped").focus();
  await tabTo(page, form.getByLabel("Day"));
  await page.keyboard.type("10102025");
  await tabTo(page, form.getByLabel("What changed"));
  await page.keyboard.type("Support rota");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText(/on average after “Support rota” \(10 Oct 2025\)/).first(),
  ).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Mean, days" })).toBeVisible();

  const change = page.getByRole("form", { name: "Change “Support rota”" });
  await change.getByLabel("What changed").fill("Two on support");
  await page.keyboard.press("Enter");
  await expect(page.getByText("“Support rota” is changed.")).toBeVisible();
  await expect(page.getByText(/on average after “Two on support”/).first()).toBeVisible();

  await page.goto(`/t/${team.slug}`);
  await expect(page.locator("[data-chart=items]").getByText("Two on support")).toBeVisible();
});

test("a count leads to its cards; outliers are left out with a reason, which stays with the card, and brought back", async ({
  page,
  request,
  team,
}) => {
  await skewedTeam(request, team);
  await page.goto(`/t/${team.slug}/sla`);
  const tested = page
    .getByRole("table", { name: /^Back-test of/ })
    .getByRole("row")
    .last();
  const over = tested.getByRole("link").last();
  const count = await over.textContent();
  await over.click();
  await expect(
    page.getByRole("heading", {
      name: "Cards that took longer than mean + 1 SD would have quoted",
    }),
  ).toBeVisible();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(Number(count) + 1);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Does the SLA hold?" }).click();
  await page.getByText(/^\d+ outliers?: far longer/).click();
  const outlier = page.getByRole("checkbox", { name: /Feature: 120 days/ });
  await outlier.check();
  await page.getByRole("button", { name: "Leave the chosen cards out" }).click();
  await expect(page.getByText("Say why, in a few words")).toBeVisible();
  await page.getByLabel("Reason").fill("Waited for a supplier");
  await page.getByRole("button", { name: "Leave the chosen cards out" }).click();
  await expect(page.getByText("1 card is left out.")).toBeVisible();
  await expect(outlier).toHaveCount(0);
  const card = async () =>
    (await (await request.get(`/api/v1/teams/${team.slug}/cards/91`)).json()).excludedReason;
  await expect.poll(card).toBe("Waited for a supplier");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(card).toBeNull();
});

test("the published record answers on a phone and in dark as on a wide screen", async ({
  page,
  request,
}) => {
  test.skip(referenceDataMissing !== null, referenceDataMissing ?? "");
  const slug = await importRecord(request);
  await page.goto(`/t/${slug}/sla`);
  await expect(page.getByText(/^Quotes held for 89 in 100 cards/)).toBeVisible();
  await expect(page.getByText(/^Use P80: quotes of 9\.5 working days on average/)).toBeVisible();
  await expect(page.getByText(/^On past mornings we said 3,076 times/)).toBeVisible();
  await expect(page.locator("[data-chart=reliability] svg.recharts-surface")).toBeVisible();
  await expectAccessible(page);
  const file = await request.get(`/t/${slug}/sla/backtest.csv`);
  expect(file.headers()["content-disposition"]).toContain(`${slug}-backtest-`);
  expect(await file.text()).toContain("MMF,,1332,98,");
  expect((await request.get(`/t/${slug}/sla/evidence.xlsx`)).status()).toBe(200);

  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/t/${slug}/sla?type=MMF`);
  await expect(page.getByText(/^The SLA of MMF is 14 working days/)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  await expectAccessible(page);
});
