import { describe, expect, test } from "vitest";
import type { CardSide } from "@/lib/cards/history/card-history";
import { undoNeeds, undoneAmong } from "@/lib/cards/history/change-undo";
import { entitiesOf, historyKinds, readableKinds } from "@/lib/cards/history/history-kinds";
import {
  type CardChanged,
  type ChangedThings,
  historyLines,
  lineText,
} from "@/lib/charts/history/history-lines";

const nothing: ChangedThings = {
  action: "edit-card",
  cards: { added: 0, binned: 0, changed: 0, some: [] },
  ...{ things: [], marks: [], fileName: null, deleted: 0 },
};
const names = { nameOf: ({ number }: { number: number }) => `#${number}`, currency: "GBP" };
const side = (client: string | null) => ({ title: "Map", client }) as CardSide;
const changed = (number: number): CardChanged => ({
  ...{ number, title: "Map", before: side(null), after: side("Zoo"), others: [] },
});
const told = (change: Partial<ChangedThings>) =>
  historyLines({ ...nothing, ...change }, names).map(lineText);

describe("a change", () => {
  test("of up to five cards tells each", () => {
    const cards = { ...nothing.cards, changed: 2, some: [changed(1), changed(2)] };
    expect(told({ cards })).toEqual(["#1 Map: Client set to “Zoo”", "#2 Map: Client set to “Zoo”"]);
  });

  test("of more tells how many were added, changed and put into the bin, and one", () => {
    const cards = { added: 1_200, changed: 1, binned: 2, some: [changed(7), changed(8)] };
    expect(told({ cards, fileName: "wall.csv", action: "import" })).toEqual([
      "Import: wall.csv",
      "1,200 cards added, 1 card changed, 2 cards put into the bin",
      "#7 Map, one of them: Client set to “Zoo”",
    ]);
  });

  test("of settings, views, members and costs tells each", () => {
    const thing = (entity: string, before: object | null, after: object | null) => ({
      ...{ entity, id: 3 },
      before: before as Record<string, unknown> | null,
      after: after as Record<string, unknown> | null,
    });
    expect(
      told({
        things: [
          thing("type", { name: "Bug" }, null),
          thing("view", null, { name: "Mine" }),
          thing("import-mapping", { name: "Tracker" }, { name: "Tracker" }),
          thing("member", { name: "Bea", role: "viewer" }, { name: "Bea", role: "editor" }),
          thing("card_people", { people: "1" }, { people: "2" }),
        ],
      }),
    ).toEqual([
      "Type “Bug” removed; View “Mine” saved; Choices for files “Tracker” saved again; Bea is editor now, was viewer; People on card 3: 2, before 1",
    ]);
  });

  test("of marks in data quality names a single card", () => {
    const mark = (cards: number, isTakenBack: boolean) => [{ cards, first: 4, isTakenBack }];
    expect([told({ marks: mark(1, false) }), told({ marks: mark(3, true) })]).toEqual([
      ["#4: Marked as right in data quality"],
      ["3 cards: Listed again in data quality"],
    ]);
  });

  test("of nothing that is told says so", () => {
    expect(told({})).toEqual(["Saved without a change"]);
  });
});

describe("who may read and undo", () => {
  test("costs and members are for owners; everything else is for every member", () => {
    const forOwners = historyKinds.filter((kind) => !readableKinds("viewer").includes(kind));
    expect(forOwners).toEqual(["costs", "links", "alerts", "members"]);
    expect(readableKinds("owner")).toEqual(historyKinds);
    expect(entitiesOf(forOwners)).toContain("day_rate");
  });

  test.each([
    ["edit-card", ["card", "spells"], "editor"],
    ["undo-change", ["card"], "editor"],
    ["edit-delivery", ["delivery"], "editor"],
    ["edit-rota", ["rota_week"], "editor"],
    ["add-marked-day", ["marked_day"], "editor"],
    ["set-people", ["card_people"], "editor"],
    ["remove-type", ["type", "card"], "owner"],
    ["change-calendar", ["calendar"], "owner"],
    ["set-currency", ["currency"], "owner"],
    ["import", ["card", "type"], null],
    ["load-sample", ["card"], null],
    ["invite", ["invitation"], null],
    ["save-view", ["view"], "editor"],
    ["save-import-mapping", ["import-mapping"], null],
  ] as const)("undoing %s needs %s: %s", (action, entities, role) => {
    expect(undoNeeds(action, entities)).toBe(role);
  });

  test("a change is undone unless what undid it was undone", () => {
    const undos = [
      { revision: 5, undoes: 2 },
      { revision: 6, undoes: 5 },
      { revision: 7, undoes: 3 },
    ];
    expect([...undoneAmong([1, 2, 3, 5, 6, 7], undos)]).toEqual([3, 5]);
    // Undone a second time.
    expect([...undoneAmong([2], [...undos, { revision: 8, undoes: 2 }])]).toEqual([2]);
  });
});
