import { expect, test } from "vitest";
import { settingsSentences } from "@/lib/cards/history/settings-history";

const calendar = {
  timeZone: "UTC",
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [{ day: "2026-12-25", name: "Christmas" }],
};

test("how a team counts days is told field by field", () => {
  const after = {
    timeZone: "Europe/London",
    dayCount: "calendar",
    workingWeek: [7, 1],
    holidays: [
      { day: "2026-12-28", name: "Off" },
      { day: "2026-12-29", name: "Off" },
    ],
  };
  expect(settingsSentences([{ entity: "calendar", before: calendar, after }])).toEqual([
    "Time zone changed from UTC to Europe/London",
    "Times counted in calendar days instead of working days",
    "Working week changed to Sun, Mon",
    "2 holidays added",
    "Holiday 25 Dec 2026 removed",
  ]);
});

test("an entry tells its name, kind, limit, time box and colour; the order of a list is told once", () => {
  const one = { id: 1, name: "A", kind: "feature", colour: null, position: 1 };
  const two = { id: 2, name: "B", kind: "support", wipLimit: 3, position: 2 };
  const records = [
    {
      entity: "type",
      before: one,
      after: { ...one, name: "C", kind: "hidden", colour: "#ff0000", boxDays: 5, position: 2 },
    },
    { entity: "type", before: { ...one, id: 3 }, after: { ...one, id: 3, position: 3 } },
    { entity: "stream", before: two, after: { ...two, wipLimit: null } },
    { entity: "client", before: null, after: { id: 1, name: "Museum", position: 1 } },
    { entity: "size", before: { id: 1, name: "S", position: 1 }, after: null },
  ];
  expect(settingsSentences(records)).toEqual([
    "Type “A” renamed to “C”",
    "Type “C”: kind changed from feature to hidden work",
    "Type “C”: time box changed from none to 5 days",
    "Type “C”: colour changed",
    "Stream “B”: limit changed from 3 to none",
    "Client “Museum” added",
    "Size “S” removed",
    "Order of the types changed",
  ]);
});

test("a rule, a name and the archive are told; what is no setting is not", () => {
  expect(
    settingsSentences([
      { entity: "team", before: { ruleK: 1 }, after: { ruleK: 1.5 } },
      { entity: "team", before: { name: "Old" }, after: { name: "New" } },
      { entity: "team", before: { archived: false }, after: { archived: true } },
      { entity: "card", before: null, after: { number: 1 } },
    ]),
  ).toEqual([
    "SLA = mean + k × SD: k changed from 1 to 1.5",
    "Team renamed from “Old” to “New”",
    "Team archived",
  ]);
});
