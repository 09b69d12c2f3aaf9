import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountsWith } from "@/lib/files/cost-tables";
import { guardFormula, unguardFormula } from "@/lib/files/formula-guard";
import { tableCsv } from "@/lib/files/plain-table";
import { writeCsv } from "@/lib/files/write-csv";
import { tableOf } from "@/tests/unit/files/support/plan-table";

describe("writeCsv", () => {
  it("writes a byte order mark, CRLF, and quotes where they are needed", () => {
    expect(
      writeCsv(
        ["type", "mean"],
        [
          ["Bug, old", 5.25],
          ['Say "hi"', null],
          ["two\nlines", -3],
        ],
      ),
    ).toBe('\uFEFFtype,mean\r\n"Bug, old",5.25\r\n"Say ""hi""",\r\n"two\nlines",-3\r\n');
  });

  it("writes headings alone where there are no rows", () => {
    expect(writeCsv(["a"], [])).toBe("\uFEFFa\r\n");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+44 20 7946 0000 call", "'+44 20 7946 0000 call"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["  =1", "'  =1"],
    ["＝1+1", "'＝1+1"],
    ["'=1", "''=1"],
  ])("keeps %j from running in a spreadsheet", (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });

  it.each(["-", "-3.5", "+7", "-1,200", "12%", "", "plain", "a=b", "'quoted'", "it's"])(
    "leaves %j as it is",
    (text) => {
      expect(guardFormula(text)).toBe(text);
      expect(unguardFormula(text)).toBe(text);
    },
  );

  it("guards headings as well as cells, and no numbers", () => {
    expect(writeCsv(["=A1"], [["=B1"], [-5]])).toBe("\uFEFF'=A1\r\n'=B1\r\n-5\r\n");
  });
});

describe("a table written and read again", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.stringMatching(/^['=+\-@\t\r\n" ,;a1]{0,6}$/),
  );

  it("is the same in every cell", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const kept = rows.map((row) => ["row", ...row.map((text) => text.replaceAll("\0", ""))]);
        const table = tableOf(writeCsv(["first", "A", "B", "C"], kept));
        expect(table.headings).toEqual(["first", "A", "B", "C"]);
        expect(table.rows).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });
});

it("amounts and numbers of a table have decimal commas where it is parted by semicolons", () => {
  const table = {
    headings: ["client", "cost", "days"],
    rows: [["A; B", amountsWith("semicolon")("12.50"), 1.5]],
  };
  expect(tableCsv(table, "semicolon").split("\r\n")[1]).toBe('"A; B";12,50;1,5');
  expect(amountsWith()("12.50")).toBe("12.50");
});
