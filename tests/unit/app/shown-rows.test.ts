import { describe, expect, it } from "vitest";
import { shownRows } from "@/app/t/[team]/shown-rows";

describe("rows of a long table", () => {
  it("are all shown where there are few", () => {
    expect(shownRows({ type: "Bug" }, 100)).toEqual({ rows: 500, moreHref: null });
  });

  it("begin with a hundred, and the way to more keeps the filters", () => {
    const query = { type: ["Bug", "Support"], from: "2026-01-01", size: undefined };
    expect(shownRows(query, 101)).toEqual({
      rows: 100,
      moreHref: "?type=Bug&type=Support&from=2026-01-01&rows=all",
    });
  });

  it("are at most five hundred", () => {
    expect(shownRows({ rows: "all", type: "Bug" }, 3238)).toEqual({ rows: 500, moreHref: null });
  });
});
