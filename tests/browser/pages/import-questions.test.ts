import path from "node:path";
import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/browser/support/expect-accessible";
import { expect, test } from "@/tests/browser/support/test";

const fixture = (name: string) => path.resolve("tests/fixtures/import", name);
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

async function drop(page: Page, slug: string, file: string | { name: string; text: string }) {
  await page.goto(`/t/${slug}/import`);
  await page
    .getByLabel(/^Drop a/)
    .setInputFiles(
      typeof file === "string"
        ? fixture(file)
        : { name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) },
    );
}

test("rows that are done without a day are left out, or given one day", async ({
  page,
  team,
  request,
}) => {
  await drop(page, team.slug, "04-done-without-a-day.tsv");
  await expect(headline(page)).toHaveText("1 card ready to be added");
  const done = page.getByRole("group", { name: /2 rows say “Done”/ });
  await expect(done.getByLabel("leave these rows out")).toBeChecked();
  await expectAccessible(page);
  await done.getByLabel("one day for all of them").check();
  await expect(page).toHaveURL(/doneWithoutDay=day/);
  await done.getByLabel("The day for all of them").fill("2026-03-10");
  await expect(headline(page)).toHaveText("3 cards ready to be added");
  await page.getByRole("button", { name: "Import 3 cards" }).click();
  await expect(headline(page)).toHaveText("3 cards added");
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards.map((card: { released: string | null }) => card.released)).toEqual([
    "2026-03-10",
    "2026-03-10",
    null,
  ]);
});

test("the days can be believed against the status", async ({ page, team }) => {
  await drop(page, team.slug, "03-status-against-dates.csv");
  const open = page.getByRole("group", { name: /a day of release all the same/ });
  await expect(open.getByText("row 3: Export to PDF, In Progress")).toBeVisible();
  await open.getByLabel("believe the days: done").check();
  const planned = page.getByRole("region", { name: "The first rows as cards" });
  await expect(planned.getByRole("row", { name: /^3 Export to PDF .* 9 Mar 2026$/ })).toBeVisible();
  await page.getByRole("button", { name: "Import 3 cards" }).click();
  await expect(headline(page)).toHaveText("3 cards added");
});

test("days of which no heading says what happened are given their meaning", async ({
  page,
  team,
}) => {
  await drop(page, team.slug, "14-two-days-in-one-cell.csv");
  const ended = page.getByRole("group", { name: /say when a card was done/ });
  await ended.getByRole("link", { name: "Date, to" }).click();
  await expect(page.getByLabel("Released", { exact: true })).toHaveValue("Date, to");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Name");
  const began = page.getByRole("group", { name: /say when work on a card started/ });
  await began.getByRole("link", { name: "Date, from" }).click();
  await expect(page.getByLabel("Committed", { exact: true })).toHaveValue("Date, from");
  await page.getByRole("button", { name: "Import 2 cards" }).click();
  await expect(headline(page)).toHaveText("2 cards added");
  await page.getByRole("link", { name: "See how long they took" }).click();
  await expect(page.getByRole("row", { name: /^Unspecified few items 1 / }).first()).toBeVisible();
});

test("lists that cannot be placed are placed, and stay so with the choices", async ({
  page,
  team,
}) => {
  const { readFile } = await import("node:fs/promises");
  const board = await readFile(fixture("11-lists-in-another-language.json"), "utf8");
  const text = board.replaceAll("作業中", "Zebra").replaceAll("進行中", "Zebra");
  await drop(page, team.slug, { name: "board.json", text });
  const places = page.getByRole("group", { name: /cannot tell whether work is waiting/ });
  await places.getByLabel("Zebra", { exact: true }).selectOption("in progress");
  await expect(page).toHaveURL(/status.Zebra=in-progress/);
  await expect(places).toHaveCount(0);
  await expect(page.getByLabel("Zebra", { exact: true })).toHaveValue("in-progress");
  const planned = page.getByRole("region", { name: "The first rows as cards" });
  await expect(planned.getByRole("row", { name: /検索 .* 4 Mar 2026 9 Mar 2026/ })).toBeVisible();
  await page.getByRole("button", { name: "Import 2 cards" }).click();
  await expect(headline(page)).toHaveText("2 cards added");
});

test("a team chooses where its clock starts and stops, and the SLA moves beside it", async ({
  page,
  team,
}) => {
  const header = "Title,Type,Backlog,Analysis,Development,Done,Live";
  const row = "2026-03-02,2026-03-03,2026-03-05,2026-03-09,2026-03-12";
  const text = [header, ...[1, 2, 3].map((one) => `Card ${one},Bug,${row}`)].join("\n");
  await drop(page, team.slug, { name: "board.csv", text });
  const sla = page.getByRole("row", { name: /^All cards 3 / }).first();
  await expect(sla).toHaveText("All cards38 days");
  const status = (name: string) =>
    page.getByRole("listitem").filter({ has: page.getByLabel(name, { exact: true }) });
  await status("Development").getByRole("link", { name: "start here" }).click();
  await expect(sla).toHaveText("All cards36 days");
  await status("Done").getByRole("link", { name: "stop here" }).click();
  await expect(sla).toHaveText("All cards33 days");
  await expect(page.getByLabel("Released", { exact: true })).toHaveValue("Done");

  const handle = status("Analysis").getByRole("button");
  await handle.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await expect(page.getByLabel("Analysis", { exact: true })).toHaveValue("in-progress");
  await expect(page.getByLabel("Committed", { exact: true })).toHaveValue("Analysis");
  await expectAccessible(page);
});

test("of a story and its sub-tasks the story is the card unless it is said otherwise", async ({
  page,
  team,
}) => {
  const text =
    "Key,Title,Type,Started,Done,Parent\nA-1,Search,Story,2026-03-03,2026-03-10,\n" +
    "A-2,Index,Sub-task,2026-03-03,,A-1\n";
  await drop(page, team.slug, { name: "cards.csv", text });
  await expect(headline(page)).toHaveText("1 card ready to be added");
  await expect(page.getByText(/“Search” is done .* while its part “Index”/)).toBeVisible();
  const parts = page.getByRole("group", { name: /1 row is a part of other cards/ });
  await parts.getByLabel("both, each a card of its own").check();
  await page.getByRole("button", { name: "Import 2 cards" }).click();
  await expect(headline(page)).toHaveText("2 cards added");
});

test("numbers that repeat across projects become a reference of two columns", async ({
  page,
  team,
  request,
}) => {
  await drop(page, team.slug, "13-numbers-repeat-across-projects.csv");
  await expect(headline(page)).toHaveText("1 of 3 rows cannot be imported");
  await page.getByLabel("project and issue_id are the reference").check();
  await expect(headline(page)).toHaveText("3 cards ready to be added");
  await page.getByRole("button", { name: "Import 3 cards" }).click();
  await expect(headline(page)).toHaveText("3 cards added");
  const { cards } = await (await request.get(`/api/v1/teams/${team.slug}/cards`)).json();
  expect(cards[0].reference).toBe("web#7");
});

test("an empty start column leads to the question where to count from", async ({ page, team }) => {
  await drop(page, team.slug, "19-empty-start-column.csv");
  await page.getByRole("link", { name: "Count from Created" }).click();
  await expect(page).toHaveURL(/column.committed=Created/);
  await page.getByRole("button", { name: /^Import \d cards?/ }).click();
  await expect(headline(page)).toHaveText(/added$/);
  await page.getByRole("link", { name: "See how long they took" }).click();
  await expect(page.getByRole("row", { name: /^Task few items 1 / }).first()).toBeVisible();
});

test("a file that says everything is three clicks from its SLA table", async ({ page, team }) => {
  await drop(page, team.slug, "20-started-in-another-language.csv");
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByRole("button", { name: "Import 3 cards" }).click();
  await page.getByRole("link", { name: "See how long they took" }).click();
  await expect(page.getByRole("row", { name: /^Falha few items 1 17.0 / }).first()).toBeVisible();
});

test("counts per day are called by their name", async ({ page, team }) => {
  await drop(page, team.slug, "16-counts-per-day.csv");
  await expect(headline(page)).toHaveText("This file cannot be imported as it is");
  await expect(page.getByText(/holds counts per day/)).toBeVisible();
});
