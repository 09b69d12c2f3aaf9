import { expect, test } from "vitest";
import { fixture, imported, refused } from "@/tests/integration/api/support/file-cards";

test("a log of changes from one status to another is one card a key, placed by category", async () => {
  const { cards } = await imported(await fixture("08-status-changes-from-to.csv"));
  expect(cards).toMatchObject([
    {
      reference: "PRJ-1",
      type: "Story",
      prioritised: "2026-03-02",
      committed: "2026-03-04",
      released: "2026-03-10",
    },
    { reference: "PRJ-2", type: "Bug", committed: "2026-03-05", released: null },
  ]);
});

test("an interface's answers in a table are refused, with what to export instead", async () => {
  const answer = await refused(await fixture("10-answers-of-an-api-in-a-table.csv"));
  expect(answer.errors).toMatchObject([{ row: null, code: "answers-of-an-interface" }]);
  expect(answer.detail).toContain("one row for each card");
});

test("counts per day are called that, not cards", async () => {
  const answer = await refused(await fixture("16-counts-per-day.csv"));
  expect(answer.errors).toMatchObject([{ code: "counts-per-day" }]);
  expect(answer.detail).toContain("counts per day");
  const flow = "Date,To Do,In Progress,Done\n2026-03-02,4,2,1\n2026-03-03,4,1,2\n";
  expect((await refused(flow)).errors).toMatchObject([{ code: "counts-per-day" }]);
});

test("a table in which only a type can be placed is refused", async () => {
  const answer = await refused("Type,Owner\nBug,Ann\nStory,Bob\n");
  expect(answer.errors).toMatchObject([{ code: "no-cards" }]);
  expect(answer.detail).toContain("mapping");
});

test("lists go by id and are placed in any language", async () => {
  const { cards, kinds, answer } = await imported(
    await fixture("11-lists-in-another-language.json"),
  );
  expect(answer.tool).toBe("Trello");
  expect(cards).toMatchObject([
    { title: "検索", type: "機能", committed: "2026-03-04", released: "2026-03-09" },
    { title: "表示の修正", type: "バグ", committed: "2026-03-05", released: null },
  ]);
  expect(kinds).toMatchObject({ 機能: "feature", バグ: "hidden" });
});

test("a list that cannot be placed is asked about, and placed by statuses", async () => {
  const text = (await fixture("11-lists-in-another-language.json")).toString();
  const file = text.replaceAll("作業中", "Zebra").replaceAll("進行中", "Zebra");
  const asked = await refused(file);
  expect(asked.questions).toMatchObject([{ option: "statuses", examples: ["Zebra"] }]);
  expect(asked.statuses).toContainEqual({ name: "クローズ", place: "done" });
  const { cards } = await imported(file, { statuses: { zebra: "in-progress" } });
  expect(cards).toMatchObject([{ committed: "2026-03-04" }, { committed: "2026-03-05" }]);
});

test("a log whose status cannot be placed names the option, and goes on with it", async () => {
  const file =
    "Key,To status,Changed at\nA,To Do,2026-03-02\nA,Limbo,2026-03-03\nA,Done,2026-03-05\nB,Limbo,2026-03-03\n";
  await expect(refused(file)).rejects.toThrow("Limbo");
  const { cards } = await imported(file, { statuses: { Limbo: "in-progress" } });
  expect(cards).toMatchObject([
    { reference: "A", committed: "2026-03-03", released: "2026-03-05" },
    { reference: "B", committed: "2026-03-03" },
  ]);
});

test("numbers that repeat across projects can be a reference of two columns", async () => {
  const file = await fixture("13-numbers-repeat-across-projects.csv");
  const answer = await refused(file);
  expect(answer.questions).toMatchObject([
    { option: "referencePrefix", choices: [{ value: "project" }] },
  ]);
  expect(answer.detail).toContain('referencePrefix "project"');
  const { cards } = await imported(file, { referencePrefix: "project" });
  expect(cards.map(({ reference }: { reference: string }) => reference)).toEqual([
    "web#7",
    "api#7",
    "api#8",
  ]);
});

test("two days in one cell are two columns, and what they mean is asked", async () => {
  const file = await fixture("14-two-days-in-one-cell.csv");
  const asked = await refused(file);
  expect(asked.headings).toEqual(["Name", "Tag", "Date, from", "Date, to"]);
  expect(asked.questions).toMatchObject([
    { option: "mapping.released", choices: [{ value: "Date, from" }, { value: "Date, to" }] },
    { option: "mapping.committed" },
  ]);
  const { cards } = await imported(file, {
    mapping: { committed: "Date, from", released: "Date, to" },
  });
  expect(cards).toMatchObject([
    { title: "Sign-up page", committed: "2026-03-02", released: "2026-03-06" },
    { title: "Password reset", committed: "2026-03-09", released: null },
  ]);
});

test("rows that are equal in every cell are named, with the choice of one card or two", async () => {
  const file = await fixture("17-exact-repeats.csv");
  const answer = await refused(file);
  expect(answer.mapping).toMatchObject({
    reference: "TaskNumber",
    committed: "StartedOn",
    released: "CompletedOn",
  });
  expect(answer.errors).toMatchObject([{ row: 3, code: "repeated-reference" }]);
  expect(answer.detail).toContain("equal to row 2 in every cell");
  expect(answer.detail).toContain('onRepeat "last" or "separate"');
  const one = await imported(file, { onRepeat: "last" });
  expect(one.cards).toMatchObject([
    { reference: "2610", committed: "2026-03-02", released: "2026-03-16" },
    { reference: "2611", committed: "2026-03-03", released: null },
  ]);
  expect((await imported(file, { onRepeat: "separate" })).cards).toHaveLength(3);
});

test("equal rows without a reference are named, and are one card where that is said", async () => {
  const file = "Title,Started,Done\nA,2026-03-02,2026-03-04\nA,2026-03-02,2026-03-04\n";
  const two = await imported(file);
  expect(two.cards).toHaveLength(2);
  expect(two.answer.questions).toMatchObject([
    { option: "onRepeat", count: 1, rows: [3], answer: "separate" },
  ]);
  const one = await imported(file, { onRepeat: "last" });
  expect(one.cards).toHaveLength(1);
  expect(one.answer.replaced).toBe(1);
});

test("a refusal names the options that go on", async () => {
  const answer = await refused("Title,Type,Started,Done\nA,Bug,2026-03-05,2026-03-02\nB,Bug,,\n");
  expect(answer.detail).toContain('onError "skip"');
});
