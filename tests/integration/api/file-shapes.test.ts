import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { importOutcomeSchema } from "@/lib/server/openapi/import-schemas";
import { refusedImportSchema } from "@/lib/server/openapi/problem-schemas";
import { listCards } from "@/lib/services/cards/list-cards";
import { makeTeam } from "@/tests/factories/make-team";
import { get } from "@/tests/integration/api/support/call-api";
import { expectProblem } from "@/tests/integration/api/support/expect-problem";
import { importCsv, newTeam } from "@/tests/integration/api/support/new-team";
import { importText } from "@/tests/integration/services/support/import-text";

const fixture = (name: string) => readFile(`tests/fixtures/import/${name}`);

/** The cards that a file becomes through the service, which the API has to equal. */
async function cardsOf(file: Uint8Array | string, options: object = {}) {
  const { context } = await makeTeam({ timeZone: "UTC" });
  const outcome = await importText(context, file, { options });
  expect(outcome, JSON.stringify(outcome.errors)).toMatchObject({ status: "imported" });
  const { cards } = await listCards(context, { afterNumber: 0, limit: 100 });

  const team = await newTeam({ timeZone: "UTC" });
  const answer = await importCsv(team, file, { options });
  expect(answer.status, answer.text).toBe(200);
  expect(importOutcomeSchema.parse(answer.body)).toEqual(answer.body);
  const byApi = (await get(`${team}/cards`)).body.cards;
  const facts = ({ title, prioritised, committed, released }: (typeof cards)[number]) => ({
    ...{ title, prioritised, committed, released },
  });
  expect(byApi.map(facts)).toEqual(cards.map(facts));
  return { answer: answer.body, cards: byApi };
}

test("the sheet that holds a table of cards is read, and named among the others", async () => {
  const { answer, cards } = await cardsOf(await fixture("18-table-on-the-third-sheet.xlsx"));
  expect(answer.sheets).toEqual({
    chosen: "Your Data",
    names: ["Instructions", "Charts", "Your Data"],
  });
  expect(answer.rows).toBe(4);
  expect(cards.map((card: { cycleDays: number | null }) => card.cycleDays)).toEqual([
    4,
    5,
    null,
    3,
  ]);
});

test("another sheet is read when it is asked for, and one that is missing is refused", async () => {
  const file = await fixture("18-table-on-the-third-sheet.xlsx");
  const team = await newTeam();
  const charts = await importCsv(team, file, {
    query: "?dryRun=true",
    options: { sheet: "Charts" },
  });
  expect(charts.body).toMatchObject({
    headings: ["Week", "Throughput"],
    sheets: { chosen: "Charts" },
  });
  const missing = await importCsv(team, file, { options: { sheet: "Cards" } });
  expectProblem(missing, 422, "no-such-sheet");
  expect(missing.body.detail).toContain("Your Data");
});

test("milliseconds since 1970 are days, and those out of range are rejected by row", async () => {
  const file = await fixture("05-epoch-milliseconds.csv");
  const team = await newTeam({ timeZone: "UTC" });
  const refused = await importCsv(team, file);
  expectProblem(refused, 422, "import-rejected");
  expect(refusedImportSchema.parse(refused.body)).toEqual(refused.body);
  expect(refused.body.errors).toMatchObject([
    { row: 4, column: "created", code: "unreadable-date" },
    { row: 5, column: "resolved", code: "unreadable-date" },
  ]);
  expect(refused.body.errors[0].message).toContain("16856076.0");
  expect(refused.body.equalErrors).toMatchObject([
    { rows: [4], count: 1, column: "created" },
    { rows: [5], count: 1, column: "resolved" },
  ]);
  const alike = await importCsv(team, "Title,Done\nA,soon\nB,2026-03-02\nC,later\nD,never\n", {
    options: { mapping: { released: "Done" }, dateFormat: "yyyy-mm-dd" },
  });
  expect(alike.body.equalErrors).toMatchObject([{ rows: [2, 4, 5], count: 3, column: "Done" }]);
  expect(alike.body.detail).toContain("3 rows have this error");

  const { cards } = await cardsOf(file, { onError: "skip" });
  expect(cards).toMatchObject([
    { reference: "DEMO-1", prioritised: "2026-01-02", released: "2026-01-05" },
    { reference: "DEMO-2", prioritised: "2026-01-03", released: null },
  ]);
});

test("microseconds and seconds are read like milliseconds", async () => {
  const { cards } = await cardsOf(
    "Title,Created,Started,Done\nOne,1767344400,1767344400000000,1767603600000000.0",
  );
  expect(cards).toMatchObject([
    { prioritised: "2026-01-02", committed: "2026-01-02", released: "2026-01-05" },
  ]);
});

test("records within records are read by path", async () => {
  const { cards } = await cardsOf(await fixture("09-records-inside-records.json"));
  expect(cards).toMatchObject([
    {
      reference: "DEMO-1",
      title: "Search by city",
      type: "Story",
      prioritised: "2026-03-02",
      released: "2026-03-10",
    },
    { reference: "DEMO-2", title: "Fix the footer", type: "Bug", released: null },
  ]);
});

test("records are found however deep their list stands", async () => {
  const node = { title: "One", createdAt: "2026-03-02T09:00:00Z", labels: { nodes: [] } };
  const file = JSON.stringify({ data: { repository: { issues: { edges: [{ node }] } } } });
  const { cards } = await cardsOf(file);
  expect(cards).toMatchObject([{ title: "One", prioritised: "2026-03-02" }]);
});

test("a file without headings is asked about, then read by letters", async () => {
  const file = await fixture("12-no-heading-row.csv");
  const team = await newTeam();
  const refused = await importCsv(team, file);
  expectProblem(refused, 422, "no-headings");
  expect(refused.body.detail).toContain("firstRow");

  const mapping = { title: "A", prioritised: "B", committed: "C", released: "D" };
  const { answer, cards } = await cardsOf(file, { firstRow: "data", mapping });
  expect(answer.headings).toEqual(["A", "B", "C", "D"]);
  expect(cards).toMatchObject([
    { title: "Sign-up page", committed: "2026-03-04", released: "2026-03-06" },
    { title: "Password reset", committed: "2026-03-05", released: "2026-03-09" },
  ]);
});

test("a column that is proposed for the creation may be chosen for the start as well", async () => {
  const { cards } = await cardsOf("Title,Created,Done\nOne,2026-03-02,2026-03-06", {
    mapping: { committed: "Created" },
  });
  expect(cards).toMatchObject([
    { prioritised: "2026-03-02", committed: "2026-03-02", released: "2026-03-06" },
  ]);
});
