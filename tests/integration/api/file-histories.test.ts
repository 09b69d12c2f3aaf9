import { expect, test } from "vitest";
import { imported, refused } from "@/tests/integration/api/support/file-cards";

const snapshots = (days: string[], cards: Record<string, string[]>) =>
  [
    "Date,Key,Summary,Status",
    ...days.flatMap((day, at) =>
      Object.entries(cards).flatMap(([key, statuses]) =>
        statuses[at] ? [`${day},${key},Card ${key},${statuses[at]}`] : [],
      ),
    ),
  ].join("\n");

test("what stood somewhere on the first day of daily snapshots came there on a day nobody knows", async () => {
  const file = snapshots(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"], {
    "S-1": ["Done", "Done", "Done", "Done"],
    "S-2": ["In Progress", "In Progress", "In Progress", "In Progress"],
    "S-3": ["In Progress", "In Progress", "Done", "Done"],
    "S-4": ["To Do", "In Progress", "In Progress", "Done"],
    "S-5": ["", "In Progress", "Done", "Done"],
  });
  const asked = await refused(file);
  expect(asked.questions).toMatchObject([
    { option: "doneWithoutDay", count: 1, examples: ["row 2: Card S-1, Done"] },
    { option: "startedWithoutDay", count: 1, examples: ["row 3: Card S-2, In Progress"] },
  ]);
  expect(asked.questions[0].choices).toContainEqual(
    expect.objectContaining({ value: "First seen" }),
  );
  const { cards } = await imported(file, { onQuestion: "default" });
  expect(cards).toMatchObject([
    { reference: "S-3", committed: null, released: "2026-03-04" },
    { reference: "S-4", prioritised: null, committed: "2026-03-03", released: "2026-03-05" },
    { reference: "S-5", committed: "2026-03-03", released: "2026-03-04" },
  ]);
  const seen = await imported(file, {
    ...{ doneWithoutDay: "First seen", startedWithoutDay: "First seen" },
  });
  expect(seen.cards.slice(0, 2)).toMatchObject([
    { reference: "S-1", released: "2026-03-02" },
    { reference: "S-2", committed: "2026-03-02" },
  ]);
});

test("an item that is done on the first day of a history is asked about, not one that came there later", async () => {
  const file = `id,status,date
1,Done,2026-03-02
2,To Do,2026-03-02
2,Doing,2026-03-03
2,Done,2026-03-05
3,Doing,2026-03-03
3,Done,2026-03-06
4,Done,2026-03-09
`;
  expect((await refused(file)).questions).toMatchObject([
    { option: "doneWithoutDay", count: 1, rows: [2] },
  ]);
  const { cards } = await imported(file, { doneWithoutDay: "open" });
  expect(cards.map(({ released }: { released: string }) => released)).toEqual([
    ...[null, "2026-03-05", "2026-03-06", "2026-03-09"],
  ]);
  const changes = file.replace("id,status,date", "id,to status,changed at");
  const told = await imported(changes);
  expect(told.cards[0]).toMatchObject({ released: "2026-03-02" });
});

test("a card of Trello whose move to a done list is not told is asked about, not dated by its last activity", async () => {
  const lists = ["To Do", "Doing", "Done"].map((name, index) => ({ id: `l${index}`, name }));
  const card = (id: string, idList: string) => ({
    ...{ id: `69a4f1c0000000000000000${id}`, idShort: Number(id), name: `Card ${id}`, idList },
    ...{ labels: [], due: null, dateLastActivity: "2026-03-20T10:00:00Z" },
  });
  const move = (id: string, date: string, before: string, after: string) => ({
    ...{ type: "updateCard", date },
    data: {
      card: { id: `69a4f1c0000000000000000${id}` },
      listBefore: lists.find(({ name }) => name === before),
      listAfter: lists.find(({ name }) => name === after),
    },
  });
  const actions = [
    move("1", "2026-03-06T10:00:00Z", "Doing", "Done"),
    move("1", "2026-03-04T10:00:00Z", "To Do", "Doing"),
  ];
  const board = { name: "Board", lists, cards: [card("1", "l2"), card("2", "l2")], actions };
  const asked = await refused(JSON.stringify(board));
  expect(asked.questions).toMatchObject([{ option: "doneWithoutDay", count: 1, rows: [2] }]);
  const { cards } = await imported(JSON.stringify(board), { onQuestion: "default" });
  expect(cards).toMatchObject([{ committed: "2026-03-04", released: "2026-03-06" }]);
  const dated = await imported(JSON.stringify(board), { doneWithoutDay: "Last activity" });
  expect(dated.cards[1]).toMatchObject({ title: "Card 2", released: "2026-03-20" });
});

test("work that was rejected and then closed is asked about, cancelled unless it is said otherwise", async () => {
  const file = `Key,Summary,From status,To status,Changed at
R-1,One,To Do,In Progress,2026-03-03
R-1,One,In Progress,Rejected,2026-03-05
R-1,One,Rejected,Closed,2026-03-06
R-2,Two,To Do,In Progress,2026-03-03
R-2,Two,In Progress,Rejected,2026-03-04
R-2,Two,Rejected,In Progress,2026-03-05
R-2,Two,In Progress,Closed,2026-03-09
`;
  expect((await refused(file)).questions).toMatchObject([
    { option: "cancelledWithDay", count: 1, examples: ["row 2: One, Rejected"] },
  ]);
  const { cards } = await imported(file, { onQuestion: "default" });
  expect(cards).toMatchObject([
    { reference: "R-1", released: null, cancelled: "2026-03-06" },
    { reference: "R-2", committed: "2026-03-03", released: "2026-03-09" },
  ]);
  const histories = ["To Do", "In Progress", "Rejected", "Closed"].flatMap((from, index, all) => {
    const to = all[index + 1];
    const items = [{ field: "status", fromString: from, toString: to }];
    return to ? [{ created: `2026-03-0${index + 3}T09:00:00.000+0000`, items }] : [];
  });
  const fields = { summary: "One", created: "2026-03-02T09:00:00.000+0000" };
  const jira = JSON.stringify({
    issues: [
      {
        key: "R-1",
        fields: { ...fields, status: { name: "Closed" } },
        changelog: { total: 3, histories },
      },
    ],
  });
  expect((await refused(jira)).questions).toMatchObject([{ option: "cancelledWithDay", count: 1 }]);
});
