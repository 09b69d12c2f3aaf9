import { expect, test } from "vitest";
import { fixture, imported, refused } from "@/tests/integration/api/support/file-cards";

type Question = { option: string; message: string; choices: { value: string }[] };
const optionsOf = (answer: { questions: Question[] }) => answer.questions.map((one) => one.option);

test("the status is read beside the days, and contradictions are asked about once", async () => {
  const file = await fixture("03-status-against-dates.csv");
  const asked = await refused(file);
  expect(asked).toMatchObject({
    outcome: "asked",
    questions: [
      { option: "doneWithoutDay", count: 1, rows: [5], answer: "leave-out", takesDay: true },
      { option: "doneWhileOpen", count: 2, rows: [3, 4], answer: "status" },
    ],
  });
  expect(asked.detail).toContain("doneWithoutDay");
  expect(asked.detail).toContain("doneWhileOpen");
  expect(asked.questions[1].examples).toEqual([
    "row 3: Export to PDF, In Progress",
    "row 4: Reopened login bug, Open",
  ]);

  const byStatus = await imported(file, { doneWithoutDay: "leave-out", doneWhileOpen: "status" });
  expect(byStatus.cards).toMatchObject([
    { reference: "APP-1", committed: "2026-03-03", released: "2026-03-06" },
    { reference: "APP-2", committed: "2026-03-04", released: null },
    { reference: "APP-3", committed: null, released: null },
  ]);
  expect(byStatus.answer.warnings).toContainEqual(
    expect.objectContaining({ code: "done-while-open", rows: [3, 4] }),
  );
  expect(byStatus.answer.rejectedCsv).toContain("“Closed”");
});

test("the days can be believed instead, and the missing day taken from another column", async () => {
  const { cards } = await imported(await fixture("03-status-against-dates.csv"), {
    doneWhileOpen: "dates",
    doneWithoutDay: "Updated At",
  });
  expect(cards).toMatchObject([
    { released: "2026-03-06" },
    { released: "2026-03-09" },
    { released: "2026-03-05" },
    { reference: "APP-4", released: "2026-03-20" },
  ]);
});

test("rows that are done or in progress without a day never enter the queue unasked", async () => {
  const file = await fixture("04-done-without-a-day.tsv");
  const asked = await refused(file);
  expect(asked.questions).toMatchObject([
    {
      option: "doneWithoutDay",
      count: 2,
      message: "2 rows say “Done” and have no day of release.",
    },
    { option: "startedWithoutDay", count: 1, rows: [4] },
  ]);
  const leaveOut = { doneWithoutDay: "leave-out", startedWithoutDay: "leave-out" };
  const { cards, answer } = await imported(file, leaveOut);
  expect(answer).toMatchObject({ created: 1, skipped: 3, errorCount: 0 });
  expect(cards).toMatchObject([{ title: "Roles", size: "5", released: null }]);

  const oneDay = await imported(file, {
    doneWithoutDay: "2026-03-10",
    startedWithoutDay: "2026-03-02",
  });
  expect(oneDay.cards).toMatchObject([
    { title: "Sign-up page", released: "2026-03-10", size: "3" },
    { title: "Password reset", released: "2026-03-10" },
    { title: "Audit log", committed: "2026-03-02", released: null },
    { title: "Roles", committed: null, released: null },
  ]);
});

test("the default answers can be taken for every question at once", async () => {
  const { cards } = await imported(await fixture("04-done-without-a-day.tsv"), {
    onQuestion: "default",
  });
  expect(cards.map(({ title }: { title: string }) => title)).toEqual(["Roles"]);
});

test("what was given up by its resolution is asked about, and cancelled unless said otherwise", async () => {
  const file =
    "Key,Summary,Type,Status,Resolution,Created,Started,Resolved\n" +
    "A-1,One,Bug,Closed,Fixed,2026-03-02,2026-03-03,2026-03-06\n" +
    "A-2,Two,Bug,Closed,Won't Do,2026-03-02,2026-03-03,2026-03-09\n" +
    "A-3,Three,Bug,Closed,Duplicate,2026-03-02,,2026-03-09\n" +
    "A-4,Four,Bug,Closed,Can't Fix,2026-03-02,,\n";
  const asked = await refused(file);
  expect(asked.questions).toMatchObject([
    { option: "doneWithoutDay", rows: [5] },
    { option: "cancelledWithDay", count: 2, rows: [3, 4], answer: "cancelled" },
  ]);
  const { cards } = await imported(file, { onQuestion: "default" });
  expect(cards).toMatchObject([
    { released: "2026-03-06", cancelled: null },
    { released: null, cancelled: "2026-03-09", cycleDays: null },
    { released: null, cancelled: "2026-03-09" },
  ]);
  const released = await imported(file, {
    cancelledWithDay: "released",
    doneWithoutDay: "2026-03-10",
  });
  expect(released.cards).toMatchObject([
    {},
    { released: "2026-03-09" },
    { released: "2026-03-09" },
    { released: null, cancelled: "2026-03-10" },
  ]);
});

test("a status that cannot be placed is asked about where it alone says what is done", async () => {
  const file = "Title,Status,Created\nOne,Abgeheftet,2026-03-02\nTwo,Offen,2026-03-03\n";
  const asked = await refused(file);
  expect(asked.statuses).toEqual([
    { name: "Abgeheftet", place: null },
    { name: "Offen", place: "waiting" },
  ]);
  expect(optionsOf(asked)).toEqual(["statuses"]);
  expect(asked.detail).toContain('{"Abgeheftet": "in-progress"}');
  const { cards } = await imported(file, {
    statuses: { Abgeheftet: "done" },
    doneWithoutDay: "2026-03-05",
  });
  expect(cards).toMatchObject([{ title: "One", released: "2026-03-05" }, { released: null }]);
});

test("days of which no heading says what happened are asked about, never guessed", async () => {
  const file = "Title,Created,Foo,Bar\nOne,2026-03-02,2026-03-03,2026-03-06\n";
  const asked = await refused(file);
  expect(asked.questions).toMatchObject([
    { option: "mapping.released", choices: [{ value: "Foo" }, { value: "Bar" }] },
    { option: "mapping.committed" },
  ]);
  const { cards } = await imported(file, { mapping: { committed: "Foo", released: "Bar" } });
  expect(cards).toMatchObject([{ committed: "2026-03-03", released: "2026-03-06" }]);
  const none = await imported(file, { mapping: { committed: null, released: null } });
  expect(none.cards).toMatchObject([
    { prioritised: "2026-03-02", committed: null, released: null },
  ]);
});

test("a start date that a tool sets for a plan is asked about, with the day of creation as a choice", async () => {
  const file =
    "Task ID,Task Name,Status,Date Created,Start Date,Due Date,Date Closed,List Name\n" +
    "a1,One,complete,2026-03-02,2026-03-03,2026-03-09,2026-03-06,Web\n" +
    "a2,Two,to do,2026-03-02,2026-03-04,2026-03-09,,Web\n";
  const asked = await refused(file);
  expect(asked.tool).toBe("ClickUp");
  expect(asked.mapping).toMatchObject({ released: "Date Closed", promised: "Due Date" });
  expect(asked.questions).toMatchObject([
    { option: "mapping.committed", choices: [{ value: "Start Date" }, { value: "Date Created" }] },
  ]);
  const none = await imported(file, { mapping: { committed: null } });
  expect(none.cards).toMatchObject([{ committed: null, leadDays: 5 }, { committed: null }]);

  const mapping = { committed: "Start Date" };
  const waiting = await refused(file, { mapping });
  expect(waiting.questions).toMatchObject([{ option: "startedWhileWaiting", rows: [3] }]);
  const { cards } = await imported(file, { mapping, startedWhileWaiting: "status" });
  expect(cards).toMatchObject([{ committed: "2026-03-03", cycleDays: 4 }, { committed: null }]);
  const byDays = await imported(file, { mapping, startedWhileWaiting: "dates" });
  expect(byDays.cards).toMatchObject([{}, { committed: "2026-03-04" }]);
});

test("an answer that names neither a day nor a column is refused", async () => {
  const file = await fixture("04-done-without-a-day.tsv");
  const answer = await refused(file, { doneWithoutDay: "Finished", onQuestion: "default" });
  expect(answer.errors).toMatchObject([{ code: "unknown-column", column: "Finished" }]);
  const status = await refused(file, { statusColumn: "Stage" });
  expect(status.errors).toMatchObject([{ code: "unknown-column", column: "Stage" }]);
});

test("a file read without its status column asks nothing about it", async () => {
  const { cards } = await imported(await fixture("04-done-without-a-day.tsv"), {
    statusColumn: null,
  });
  expect(cards).toHaveLength(4);
});
