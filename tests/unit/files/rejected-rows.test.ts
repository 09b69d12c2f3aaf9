import { describe, expect, it } from "vitest";
import type { ImportError } from "@/lib/cards/import/import-plan";
import { RejectedRows } from "@/lib/files/rejected-rows";
import { tableOf } from "@/tests/unit/files/support/plan-table";

const headings = ["Type", "Done"];

function errorIn(row: number, message: string): ImportError {
  return { row, column: "Done", code: "unreadable-date", message };
}

describe("RejectedRows", () => {
  it("gives the rejected rows as they were, with the reasons behind them", () => {
    const rejected = new RejectedRows(headings);
    rejected.add(["Bug", "31/02/2010"], [errorIn(2, "Not a day.")]);
    rejected.add(
      ["A, B", "soon", "extra"],
      [errorIn(5, "Not a day."), errorIn(5, "Too many cells.")],
    );
    expect(rejected.count).toBe(2);
    expect(rejected.csv()).toBe(
      "\uFEFFType,Done,,reason\r\n" +
        "Bug,31/02/2010,,Not a day.\r\n" +
        '"A, B",soon,extra,Not a day. Too many cells.\r\n',
    );
  });

  it("adds no column where no row has more cells than there are headings", () => {
    const rejected = new RejectedRows(headings);
    rejected.add(["Bug", "31/02/2010"], [errorIn(2, "Not a day.")]);
    expect(rejected.csv()).toBe("\uFEFFType,Done,reason\r\nBug,31/02/2010,Not a day.\r\n");
  });

  it("gives nothing where no row was rejected", () => {
    expect(new RejectedRows(headings).csv()).toBeNull();
  });

  it("counts on but keeps no more than 10,000 rows", () => {
    const rejected = new RejectedRows(["Type"]);
    for (let row = 2; row < 10_102; row += 1) rejected.add(["Bug"], [errorIn(row, "No.")]);
    expect(rejected.count).toBe(10_100);
    expect(rejected.csv()?.split("\r\n")).toHaveLength(10_002);
  });

  it("can be read back once it is corrected", () => {
    const rejected = new RejectedRows(headings);
    rejected.add(["Bug", "31/02/2010"], [errorIn(2, "=not a formula")]);
    const again = tableOf(rejected.csv()?.slice(1) ?? "");
    expect(again.headings).toEqual(["Type", "Done", "reason"]);
    expect(again.rows).toEqual([["Bug", "31/02/2010", "=not a formula"]]);
  });
});
