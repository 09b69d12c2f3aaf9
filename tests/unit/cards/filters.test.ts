import { describe, expect, it } from "vitest";
import { measuredFilterSchema } from "@/lib/cards/filter/card-filter";
import { filterList, filterNames } from "@/lib/cards/filter/filter-list";
import { ignoredInList } from "@/lib/cards/lists/list-query";

describe("the filter", () => {
  it("has every parameter of its schema described once", () => {
    expect([...filterNames].sort()).toEqual(Object.keys(measuredFilterSchema.shape).sort());
    for (const [name, part] of Object.entries(measuredFilterSchema.shape)) {
      expect(part.description).toBe(filterList[name as keyof typeof filterList].meaning);
    }
  });
});

describe("the address of the list of cards", () => {
  const ignored = (query: string) => ignoredInList(new URLSearchParams(query));

  it("names parameters that the list does not know", () => {
    expect(ignored("tpye=Bug&kind=hidden&utm_source=mail")).toEqual([
      "This page knows no “tpye”, “kind”.",
    ]);
  });

  it("names values that the list cannot read", () => {
    expect(ignored("state=done&from=2026-02-30&sort=-age&measure=lead")).toEqual([
      "It cannot read “done” as state.",
      "It cannot read “2026-02-30” as from.",
      "It cannot read “-age” as sort.",
    ]);
  });

  it("is all understood where the page itself writes it", () => {
    expect(
      ignored("q=x&state=open&type=A&type=B&size=unsized&from=&to=&sort=-days&page=2"),
    ).toEqual([]);
    expect(ignored("undo=7&changed=3&kept=1&restored=2&binned=4")).toEqual([]);
  });
});
