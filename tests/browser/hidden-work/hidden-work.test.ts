import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { importCsv } from "@/tests/browser/planning/made-up-cards";
import { importRecord } from "@/tests/browser/planning/record";
import { addCards } from "@/tests/browser/support/add-cards";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";
import { referenceDataMissing } from "@/tests/setup/reference-data";

const questions = [
  "Where do the days go?",
  "How is support served?",
  "Does it slow features?",
  "What if?",
  "Where does work wait?",
  "What does Little’s law say?",
  "Do spikes keep their box?",
];

test("says of ten cards what it can, and why it cannot say the rest", async ({
  page,
  team,
  request,
}) => {
  await page.goto(`/t/${team.slug}/hidden-work`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What hidden work costs");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText("There are no cards yet");
  await expect(page.getByRole("link", { name: "Import a file" })).toBeVisible();

  await addCards(
    request,
    team,
    Array.from({ length: 10 }, (_, index) => ({
      title: `Card ${index + 1}`,
      type: index % 5 === 4 ? "Bug" : "Feature",
      prioritised: "2026-02-16",
      committed: `2026-03-${String(index + 2).padStart(2, "0")}`,
      released: `2026-03-${String(index + 9).padStart(2, "0")}`,
    })),
  );
  await page.goto(`/t/${team.slug}`);
  await page.getByRole("link", { name: "What it costs" }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(questions);
  await expect(page.getByText("fewer than 6 months have days in them")).toBeVisible();
  await expect(page.getByText("No support card was begun or released")).toBeVisible();
  await expect(page.getByText("Too early to say: it takes 20 released features")).toBeVisible();
  await expect(page.getByText("No card was marked as blocked in this period")).toBeVisible();
  await expect(page.getByText(/^With at most \d+ cards in progress, features would/)).toBeVisible();
  await expect(page.locator("[data-chart=cumulative-flow] svg.recharts-surface")).toBeVisible();
  await expectAccessible(page);

  await page.getByText("Say how many people the team has").click();
  const people = page.getByRole("form", { name: "Head count" });
  await people.getByLabel("From").fill("2026-03-01");
  await people.getByLabel("People in the team").fill("5");
  await people.getByLabel("of them on support").fill("6");
  await people.getByRole("button", { name: "Save the head count" }).click();
  await expect(page.getByText("No more people can be on support")).toBeVisible();
  await people.getByLabel("of them on support").fill("1");
  await people.getByRole("button", { name: "Save the head count" }).click();
  await expect(page.getByText("Saved: 5 people from 1 Mar 2026, 1 on support.")).toBeVisible();
  await expect(page.getByText(/From 1 Mar 2026 on that is \d+ of \d+ people-days/)).toBeVisible();
  await page.getByText("Types on their own").click();
  await page.getByRole("checkbox", { name: "Bug" }).check();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "Bug" })).toBeVisible();

  await page.getByLabel("Cards at most").fill("2");
  await page.getByRole("button", { name: "Replay" }).click();
  await expect(page).toHaveURL(/wipLimit=2/);
  await expect(page.getByRole("rowheader", { name: "At most 2 in progress" })).toBeVisible();
});

test("says of a team without support what hidden work alone does", async ({
  page,
  team,
  request,
}) => {
  const first = toDayNumber("2026-01-05");
  const rows = Array.from({ length: 60 }, (_, index) => {
    const committed = first + 3 * index;
    const days = [committed - 14, committed, committed + 4 + ((index * 7) % 12)].map(toIsoDay);
    return [`Card ${index + 1}`, index % 3 === 2 ? "Maintenance" : "Feature", ...days].join(",");
  });
  await importCsv(
    request,
    team.slug,
    ["Title,Type,Prioritised,Committed,Released", ...rows].join("\n"),
  );
  await page.goto(`/t/${team.slug}/hidden-work`);
  await expect(page.locator("[data-headline]")).toHaveText(
    /^\d+% of the days go to support and hidden work, (rising|falling|steady)\.$/,
  );
  await expect(page.getByText("No support card was begun or released")).toBeVisible();
  await expect(page.getByText(/^Features committed while more than \d+ support/)).toBeVisible();
  await expect(page.getByText(/^With at most \d+ cards in progress, features would/)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Support halved" })).toHaveCount(0);
  await page.getByRole("link", { name: "What if", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What if?" })).toBeInViewport();
  await expectAccessible(page);
});

test("tells of the published record what its tables say, on a phone as well", async ({
  page,
  request,
}) => {
  test.skip(referenceDataMissing !== null, referenceDataMissing ?? "");
  const slug = await importRecord(request);
  await page.goto(`/t/${slug}/hidden-work`);
  await expect(
    page.getByText("Support and hidden work took 51.1% of all days in progress"),
  ).toBeVisible();
  await expect(
    page.getByText(/took 0\.7 working days less than others of their size/),
  ).toBeVisible();
  await expect(page.getByText(/features would have taken .* instead of 6\.4/)).toBeVisible();
  await expect(
    page.getByText(/predicts 5\.5 working days a card; 5\.5 were observed/),
  ).toBeVisible();
  await expect(page.locator("[data-chart=support-effect] svg.recharts-surface")).toBeVisible();
  const file = await request.get(`/t/${slug}/hidden-work/what-if.csv`);
  expect((await file.text()).split("\r\n")[1]).toMatch(/^as-it-was,6\.412592592592593,/);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`/t/${slug}/hidden-work?from=2012-01-01&kind=feature`);
  await page.getByText("Show the charts").click();
  await expect(page.locator("[data-chart=throughput] svg.recharts-surface")).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
