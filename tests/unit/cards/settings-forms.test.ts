import { describe, expect, test } from "vitest";
import { sideField, startField } from "@/lib/cards/fields/card-form";
import type { FormValues } from "@/lib/cards/form-state";
import { type ListEntry, listFormValues, mergeList } from "@/lib/cards/lists/list-form";
import { mergeDays } from "@/lib/cards/team/days-form";
import { mergeForm, startsOf } from "@/lib/cards/team/form-sides";

/** A form as it is sent: what it started from, and what was typed over it. */
function sent(start: FormValues, typed: FormValues = {}): FormValues {
  const starts = Object.entries(start).map(([field, value]) => [startField(field), value]);
  return { ...start, ...Object.fromEntries(starts), ...typed };
}

describe("a settings form on top of what is stored by now", () => {
  const start = { zone: "UTC", rule: "mean + 1 SD" };

  test.each<[string, FormValues, FormValues, FormValues, string[]]>([
    ["keeps what only they changed", {}, { ...start, rule: "P85" }, { rule: "P85" }, []],
    ["takes what only you changed", { zone: "Asia/Tokyo" }, start, { zone: "Asia/Tokyo" }, []],
    [
      "joins changes of different fields",
      { zone: "Asia/Tokyo" },
      { ...start, rule: "P85" },
      { zone: "Asia/Tokyo", rule: "P85" },
      [],
    ],
    [
      "does not mind the same change",
      { rule: "P85" },
      { ...start, rule: "P85" },
      { rule: "P85" },
      [],
    ],
    ["tells where both changed a field", { rule: "P50" }, { ...start, rule: "P85" }, {}, ["rule"]],
    [
      "takes their side where it was chosen",
      { rule: "P50", [sideField("rule")]: "theirs", [startField("rule")]: "P85" },
      { ...start, rule: "P85" },
      { rule: "P85" },
      [],
    ],
    [
      "takes your side once theirs was shown",
      { rule: "P50", [sideField("rule")]: "yours", [startField("rule")]: "P85" },
      { ...start, rule: "P85" },
      { rule: "P50" },
      [],
    ],
    [
      "asks again where they changed it again",
      { rule: "P50", [startField("rule")]: "P85" },
      { ...start, rule: "P90" },
      {},
      ["rule"],
    ],
  ])("%s", (_, typed, stored, expected, clashes) => {
    const merge = mergeForm(sent(start, typed), stored);
    expect(merge.merged).toMatchObject(expected);
    expect(merge.clashes).toEqual(clashes);
  });

  test("starts from what was shown as stored, in the fields that clashed", () => {
    const values = sent(start, { rule: "P50" });
    const stored = { zone: "Asia/Tokyo", rule: "P85" };
    expect(startsOf(start, values, stored)).toEqual({ zone: "UTC", rule: "P85" });
    expect(startsOf(start, {}, null)).toEqual(start);
  });
});

test("holidays that both sides added and removed are joined", () => {
  const start = { holidays: "2026-12-25 Christmas\n2026-12-26 Boxing Day", weekday: "1,2" };
  const typed = { holidays: "2026-12-25 Christmas\r\n2026-05-01 May Day" };
  const stored = { holidays: "2026-12-26 Boxing Day\n2026-08-31 Summer", weekday: "1,2" };
  const { merged, clashes } = mergeDays(sent(start, typed), stored);
  expect(merged.holidays?.split("\n")).toEqual(["2026-08-31 Summer", "2026-05-01 May Day"]);
  expect(clashes).toEqual([]);
});

describe("a list's form", () => {
  const entry = (id: number, name: string): ListEntry => ({
    ...{ id, name, kind: "feature" as const, colour: null, boxDays: null },
  });
  const [a, b, c] = [entry(1, "A"), entry(2, "B"), entry(3, "C")];
  const start = listFormValues([a, b, c]);
  const places = { "order.1": "1", "order.2": "2", "order.3": "3" };
  const merge = (typed: FormValues, current: ListEntry[]) => {
    const { rows, clashes } = mergeList(sent(start, { ...places, ...typed }), current);
    return { names: rows.map(({ name, kind }) => `${name} ${kind}`), clashes };
  };

  test("keeps another's name beside your kind", () => {
    const current = [a, entry(2, "Bee"), c];
    expect(merge({ "kind.3": "hidden" }, current)).toEqual({
      names: ["A feature", "Bee feature", "C hidden"],
      clashes: [],
    });
  });

  test("tells which entry both changed", () => {
    expect(merge({ "name.2": "Bea" }, [a, entry(2, "Bee"), c]).clashes).toEqual(["name.2"]);
    expect(merge({ "order.1": "9" }, [b, a, c]).clashes).toEqual(["order"]);
  });

  test("leaves out what is gone, unless you changed it", () => {
    expect(merge({}, [a, c]).names).toEqual(["A feature", "C feature"]);
    expect(merge({ "name.2": "Bea" }, [a, c]).names).toEqual([
      "A feature",
      "C feature",
      "Bea feature",
    ]);
  });

  test("keeps the order that another gave, and takes yours where they gave none", () => {
    expect(merge({}, [c, a, b]).names).toEqual(["C feature", "A feature", "B feature"]);
    expect(merge({ "order.3": "0" }, [a, b, c, entry(4, "D")]).names).toEqual([
      ...["C feature", "A feature", "B feature"],
    ]);
  });

  test("puts a new one where it was typed", () => {
    const added = { "name.new": "New", "kind.new": "hidden", "order.new": "1.5" };
    expect(merge(added, [a, b, c]).names).toEqual([
      ...["A feature", "New hidden", "B feature", "C feature"],
    ]);
  });
});
