import { expect, test } from "vitest";
import { imported, refused } from "@/tests/integration/api/support/file-cards";

const withSubTasks = `Issue key,Issue id,Summary,Issue Type,Status,Created,Started,Resolved,Parent
D-0,100,Shopping,Epic,To Do,2026-03-01,,,
D-1,101,Search,Story,Done,2026-03-02,2026-03-03,2026-03-10,100
D-2,102,Index,Sub-task,To Do,2026-03-03,,,101
D-3,103,Screen,Sub-task,Done,2026-03-03,2026-03-04,2026-03-06,101
D-4,104,Fix,Bug,In Progress,2026-03-03,2026-03-05,,
`;
const referencesOf = (cards: { reference: string }[]) => cards.map(({ reference }) => reference);

test("parts of cards are asked about once, and left out unless it is said otherwise", async () => {
  const asked = await refused(withSubTasks);
  expect(asked).toMatchObject({
    outcome: "asked",
    questions: [
      {
        option: "parts",
        count: 2,
        rows: [4, 5],
        answer: "parents",
        examples: ["row 4: Index, Sub-task of 101", "row 5: Screen, Sub-task of 101"],
      },
    ],
  });
  expect(asked.detail).toContain('parts: "parents", "parts", "both"');

  const { cards, answer } = await imported(withSubTasks, { onQuestion: "default" });
  expect(referencesOf(cards)).toEqual(["D-0", "D-1", "D-4"]);
  expect(answer).toMatchObject({ created: 3, skipped: 2, errorCount: 0 });
  expect(answer.warnings).toContainEqual(
    expect.objectContaining({ code: "parts-left-out", count: 2, rows: [4, 5] }),
  );
  expect(answer.rejectedCsv).toContain("A part of 101.");
});

test("the parts alone become cards, or both, where that is said", async () => {
  const parts = await imported(withSubTasks, { parts: "parts" });
  expect(referencesOf(parts.cards)).toEqual(["D-2", "D-3"]);
  const both = await imported(withSubTasks, { parts: "both" });
  expect(referencesOf(both.cards)).toEqual(["D-0", "D-1", "D-2", "D-3", "D-4"]);
});

test("a card that is done while a part of it is not is named", async () => {
  const { answer } = await imported(withSubTasks, { parts: "both" });
  expect(answer.warnings).toContainEqual(
    expect.objectContaining({
      code: "done-with-open-part",
      rows: [3],
      message: "“Search” is done (row 3) while its part “Index” (row 4) is not. Kept as written.",
    }),
  );
});

test("parts are known by their parent alone, by number or title, in any language", async () => {
  const german =
    "ID;Titel;Typ;Begonnen;Erledigt;Übergeordneter Vorgang\n" +
    "1;Suche;Story;2026-03-03;2026-03-10;\n2;Index;Aufgabe;2026-03-04;2026-03-05;1\n";
  expect((await refused(german)).questions).toMatchObject([{ option: "parts", rows: [3] }]);
  const byTitle =
    "Name,Started,Done,Parent task\nSearch,2026-03-03,2026-03-10,\nIndex,2026-03-04,2026-03-05,Search\n";
  expect((await refused(byTitle)).questions).toMatchObject([{ option: "parts", rows: [3] }]);
});

test("cards of an epic are no parts, nor are those whose parent is not in the file", async () => {
  const { cards } = await imported(
    "Key,Title,Type,Started,Done,Parent\nA-1,Shopping,Epic,,,\n" +
      "A-2,Search,Story,2026-03-03,2026-03-10,A-1\nA-3,Pay,Story,2026-03-03,2026-03-11,B-9\n",
  );
  expect(cards).toHaveLength(3);
  const features = await imported(
    "Key,Title,Type,Started,Done,Parent\nA-1,Shopping,Feature,,,\n" +
      "A-2,Search,User Story,2026-03-03,2026-03-10,A-1\n",
  );
  expect(features.cards).toHaveLength(2);
});

test("a file of parts alone is a file of cards, and a parent column can be denied", async () => {
  const alone = "Key,Title,Type,Started,Done\nA-1,Index,Sub-task,2026-03-03,2026-03-10\n";
  expect((await imported(alone)).cards).toHaveLength(1);
  const file =
    "Key,Title,Started,Done,Parent\nA-1,Search,2026-03-03,2026-03-10,\nA-2,Pay,2026-03-03,2026-03-11,A-1\n";
  expect((await imported(file, { parentColumn: null })).cards).toHaveLength(2);
  expect((await refused(file, { parentColumn: "Whole" })).errors).toMatchObject([
    { code: "unknown-column", column: "Whole" },
  ]);
});

test("a row with too many cells is refused, whether parts or whole cards are taken", async () => {
  const broken = `${withSubTasks}D-5,105,Show, it,Sub-task,To Do,2026-03-03,,,101\n`;
  for (const parts of ["parts", "parents"]) {
    expect((await refused(broken, { parts })).errors, parts).toMatchObject([
      { code: "too-many-cells", row: 7 },
    ]);
  }
});

test("parts within records of JSON are asked about, and never take the place of their cards", async () => {
  const part = { title: "Index", status: "Done", created: "2026-03-03", done: "2026-03-05" };
  const cards = [
    { id: 1, title: "Search", status: "Done", subtasks: [part, { ...part, title: "Screen" }] },
    { id: 2, title: "Footer", status: "To Do", subtasks: [] },
  ].map((one) => ({ ...one, created: "2026-03-02", done: one.id === 1 ? "2026-03-09" : null }));
  const keyed = { cards: Object.fromEntries(cards.map((one) => [`C-${one.id}`, one])) };
  for (const value of [cards, { cards }, keyed]) {
    const file = JSON.stringify(value);
    expect((await refused(file)).questions).toMatchObject([
      { option: "parts", count: 2, answer: "parents" },
    ]);
    const { cards: read } = await imported(file, { onQuestion: "default" });
    expect(read).toMatchObject([
      { title: "Search", released: "2026-03-09" },
      { title: "Footer", released: null },
    ]);
  }
  const parts = await imported(JSON.stringify(cards), { parts: "parts" });
  expect(parts.cards.map(({ title }: { title: string }) => title)).toEqual(["Index", "Screen"]);
  const stories = cards.map(({ subtasks, created, done, ...one }) => ({ ...one, tasks: subtasks }));
  expect((await refused(JSON.stringify(stories))).questions).toContainEqual(
    expect.objectContaining({ option: "parts", count: 2 }),
  );
});
