import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type DateFormatDecision, decideDateFormats } from "@/lib/files/decide-date-formats";
import type { FileTable } from "@/lib/files/file-table";
import { proposeMapping } from "@/lib/files/propose-mapping";
import { needsReferenceData, referenceFile } from "@/tests/setup/reference-data";
import { type Plan, planTable, surveyOf, tableOf } from "@/tests/unit/files/support/plan-table";

type Read = {
  table: FileTable;
  mapping: ReturnType<typeof proposeMapping>;
  decision: DateFormatDecision;
  plan: Plan;
};

function read(table: FileTable): Read {
  const survey = surveyOf(table);
  const mapping = proposeMapping(survey);
  const decision = decideDateFormats(survey, mapping);
  return { table, mapping, decision, plan: planTable(table, { mapping }) };
}

const readFile = (name: string): Read =>
  read(tableOf(readFileSync(referenceFile(name), "utf8").replace(/^\uFEFF/, "")));

function countBy<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

describe("the published record", () => {
  needsReferenceData();

  it("is mapped at once, without its own day counts", () => {
    const { mapping, decision } = readFile("7digital2012.csv");
    expect(mapping).toEqual({
      type: "Type",
      size: "Size",
      prioritised: "Prioritised",
      committed: "Dev.Started",
      released: "Done",
    });
    expect(decision).toEqual({
      formats: { prioritised: "dd/mm/yyyy", committed: "dd/mm/yyyy", released: "dd/mm/yyyy" },
      ambiguous: [],
      unreadable: [],
      notes: [],
    });
  });

  it("gives all its 3,238 items, repeats included, and no error", () => {
    const { plan } = readFile("7digital2012.csv");
    expect(plan.accepted).toBe(true);
    expect(plan.errors).toEqual([]);
    expect(plan.cards).toHaveLength(3238);
    expect(plan.cards[0]).toMatchObject({
      row: 2,
      title: "Production Bug, row 2",
      type: "Production Bug",
      size: null,
      prioritised: "2010-01-20",
      committed: "2010-01-20",
      released: "2010-01-20",
    });
    expect(plan.cards.every(({ committed, released }) => committed && released)).toBe(true);
  });

  it("has the types and sizes of the reference table, with their kinds", () => {
    const { plan } = readFile("7digital2012.csv");
    expect(countBy(plan.cards.map(({ type }) => type))).toEqual(
      new Map([
        ["MMF", 1350],
        ["Production Bug", 745],
        ["Infrastructure", 569],
        ["Support", 173],
        ["Build Maintenance", 101],
        ["Feature Bug", 94],
        ["Bug", 93],
        ["Regression Bug", 84],
        ["Reports", 28],
        ["Unspecified", 1],
      ]),
    );
    expect(countBy(plan.cards.map(({ size }) => size))).toEqual(
      new Map([
        ["Small", 1416],
        ["Medium", 246],
        ["Large", 32],
        [null, 1544],
      ]),
    );
    expect(plan.newSizes).toEqual(["Small", "Medium", "Large"]);
    expect(plan.newTypes.filter(({ kind }) => kind !== "hidden")).toEqual([
      { name: "MMF", kind: "feature" },
      { name: "Support", kind: "support" },
    ]);
  });

  it("says what is odd about it, each thing once", () => {
    const { plan } = readFile("7digital2012.csv");
    expect(plan.warnings.map(({ code, count }) => [code, count])).toEqual([
      ["no-title-column", 1],
      ["prioritised-after-committed", 42],
      ["prioritised-after-released", 3],
      ["blank-type", 1],
    ]);
  });
});

describe("exports of other tools", () => {
  needsReferenceData();

  it("reads day-first dotted dates with times", () => {
    const { mapping, decision, plan } = readFile("samples/azure-devops.csv");
    expect(mapping).toEqual({
      title: "Title",
      reference: "ID",
      type: "Work Item Type",
      committed: "Activated Date",
      released: "Closed Date",
    });
    expect(decision.formats).toEqual({ committed: "dd/mm/yyyy", released: "dd/mm/yyyy" });
    expect(plan).toMatchObject({ accepted: true, errors: [], rejectedRows: [] });
    expect(plan.cards).toHaveLength(117);
    expect(plan.cards[3]).toMatchObject({
      title: "Improve Docker Experience",
      reference: "2505",
      type: "User Story",
      committed: "2025-06-07",
      released: "2025-06-08",
    });
  });

  it("reads month names, and says that there are no commit days", () => {
    const { mapping, decision, plan } = readFile("samples/squads.csv");
    expect(mapping).toEqual({
      title: "Summary",
      reference: "Issue key",
      type: "Issue Type",
      prioritised: "Created",
      released: "Resolved",
    });
    expect(decision.formats).toEqual({ prioritised: "dd-mmm-yyyy", released: "dd-mmm-yyyy" });
    expect(plan).toMatchObject({ accepted: true, errors: [] });
    expect(plan.cards).toHaveLength(353);
    expect(plan.cards[0]).toMatchObject({ prioritised: "2025-11-04", released: "2025-11-11" });
    expect(plan.warnings.map(({ code, count }) => [code, count])).toEqual([
      ["released-without-commit", 176],
    ]);
  });

  it("finds commitment and release among stage columns", () => {
    const { mapping, plan } = readFile("samples/stage-dates.csv");
    expect(mapping).toEqual({
      title: "Name",
      reference: "ID",
      url: "Link",
      type: "Type",
      prioritised: "Backlog",
      committed: "Committed",
      released: "Done",
    });
    expect(plan).toMatchObject({ accepted: true, errors: [], warnings: [] });
    expect(plan.cards).toHaveLength(20);
    expect(plan.cards[0]).toMatchObject({
      url: "https://example.org/browse/I-1",
      prioritised: "2021-01-01",
      committed: "2021-01-05",
      released: "2021-01-20",
    });
  });
});

describe("the size of a file", () => {
  needsReferenceData();

  // What grew with the square of the rows would meet the time limit of every test.
  it("is no matter up to 100,000 rows", () => {
    const [heading, ...lines] = readFileSync(referenceFile("7digital2012.csv"), "utf8")
      .trim()
      .split("\n");
    const many = Array.from({ length: 100_000 }, (_, index) => lines[index % lines.length]);
    const text = [heading, ...many].join("\n");
    expect(read(tableOf(text)).plan.cards).toHaveLength(100_000);
  });
});
