import { expect, test } from "vitest";
import { fixture, imported, refused } from "@/tests/integration/api/support/file-cards";

test("days of updates, dues and birth are no stages, in any language", async () => {
  const file = await fixture("01-updated-and-due-are-no-stages.csv");
  const asked = await refused(file);
  expect(asked).toMatchObject({ code: "import-asks", field: "doneWithoutDay" });
  expect(asked.mapping).toMatchObject({ prioritised: "Creada", promised: "Fecha de vencimiento" });
  expect(asked.mapping.committed).toBeUndefined();
  expect(asked.mapping.released).toBeUndefined();
  expect(asked.questions).toMatchObject([{ option: "doneWithoutDay", count: 1, rows: [2] }]);

  const { cards, answer } = await imported(file, { doneWithoutDay: "leave-out" });
  expect(answer.skipped).toBe(1);
  expect(cards).toMatchObject([
    { reference: "DEMO-2", type: "Tarea", committed: null, released: null, promised: "2026-05-05" },
    { reference: "DEMO-3", type: "Epic", promised: null },
  ]);
});

test("a resolution date is the release, an update is nothing", async () => {
  const { cards, answer } = await imported(await fixture("02-resolution-created-updated.csv"));
  expect(answer.mapping).not.toMatchObject({ committed: expect.anything() });
  expect(cards).toMatchObject([
    { prioritised: "2026-03-02", released: "2026-03-10", leadDays: 7, cycleDays: null },
    { prioritised: "2026-03-03", released: "2026-03-06", leadDays: 4 },
    { prioritised: "2026-03-04", released: null },
  ]);
});

test("a type under another name is found", async () => {
  const { cards } = await imported(await fixture("06-type-under-another-name.csv"));
  expect(cards).toMatchObject([
    { type: "Story", prioritised: "2026-03-02", committed: "2026-03-03", released: "2026-03-10" },
    { type: "Bug", committed: "2026-03-04", released: "2026-03-05" },
    { type: "Issue", committed: "2026-03-05", released: "2026-03-06" },
  ]);
});

test("a type is found by what its column holds, and tags stay labels", async () => {
  const { cards } = await imported(await fixture("07-tags-are-not-types.csv"));
  expect(cards).toMatchObject([
    { reference: "11", type: "Bug", released: "2026-02-10", labels: "small-effort, jdk7" },
    { reference: "12", type: "Improvement", released: "2026-02-20", labels: null },
    { reference: "13", type: "Task", released: null, labels: "catalog" },
  ]);
});

test("a skipped stage is filled from a later one, but no commit day is made up", async () => {
  const { cards, answer } = await imported(await fixture("15-stages-skipped.csv"));
  expect(cards).toMatchObject([
    { committed: "2026-03-03", released: "2026-03-10" },
    { committed: "2026-03-05", released: "2026-03-10" },
    { committed: null, released: "2026-03-11", cycleDays: null },
  ]);
  expect(answer.warnings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: "stage-skipped", count: 1, rows: [3] }),
      expect.objectContaining({ code: "released-without-commit", count: 1, rows: [4] }),
    ]),
  );
});

test("a column without a value is as if it were not there", async () => {
  const { cards, answer } = await imported(await fixture("19-empty-start-column.csv"));
  expect(answer.mapping.committed).toBeUndefined();
  expect(answer.startChoices).toEqual(["Created"]);
  expect(answer.warnings.map((one: { code: string }) => one.code)).toContain("no-start-column");
  expect(cards).toMatchObject([{ released: "2026-04-28" }, {}, { released: null }]);
});

test("a start is known in other languages", async () => {
  const { cards, kinds } = await imported(await fixture("20-started-in-another-language.csv"));
  expect(cards).toMatchObject([
    { title: "Consultar cliente", type: "Valor", committed: "2018-01-16", cycleDays: 28 },
    { type: "Falha", cycleDays: 17 },
    { type: "Melhoria", cycleDays: 13 },
  ]);
  expect(kinds).toMatchObject({ Falha: "hidden", Melhoria: "feature" });
});

test("a file in which no column says done comes in with a sentence that says what is missing", async () => {
  const { cards, answer } = await imported(await fixture("21-no-column-says-done.csv"));
  expect(cards.map(({ size }: { size: string }) => size)).toEqual(["2", "1", "3"]);
  const warning = answer.warnings.find((one: { code: string }) => one.code === "no-done-column");
  expect(warning.message).toContain("no other figures");
});

test("labels with a prefix for the type are types, those with another stay labels", async () => {
  const { cards } = await imported(await fixture("22-prefixed-labels.json"));
  expect(cards).toMatchObject([
    { type: "Bug", labels: "kind/bug, status/triage" },
    { type: "Unspecified", labels: "area/docs, status/duplicate" },
    { type: "Unspecified" },
  ]);
});
