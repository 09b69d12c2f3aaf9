import { describe, expect, it } from "vitest";
import { cardFilterSchema } from "@/lib/cards/filter/card-filter";
import { filterEntries } from "@/lib/cards/filter/filter-query";

describe("the filter of every figure", () => {
  it("has absent and blank parts for all", () => {
    expect(filterEntries(cardFilterSchema.parse({ from: "", to: "", type: [], asOf: "" }))).toEqual(
      [],
    );
  });

  it("takes one value or several, each once", () => {
    expect(cardFilterSchema.parse({ type: "Bug" }).type).toEqual(["Bug"]);
    expect(cardFilterSchema.parse({ kind: ["hidden", "support", "hidden"] }).kind).toEqual([
      "hidden",
      "support",
    ]);
  });

  it("refuses an unknown kind, a day that is none, and a period that runs backwards", () => {
    expect(cardFilterSchema.safeParse({ kind: "fun" }).success).toBe(false);
    expect(cardFilterSchema.safeParse({ from: "2026-02-30" }).success).toBe(false);
    const backwards = cardFilterSchema.safeParse({ from: "2026-05-02", to: "2026-05-01" });
    expect(backwards.error?.issues[0]).toMatchObject({ path: ["from"] });
    expect(cardFilterSchema.safeParse({ from: "2026-05-01", to: "2026-05-01" }).success).toBe(true);
  });

  it("comes back from an address as it was", () => {
    const filter = cardFilterSchema.parse({
      from: "2026-01-01",
      type: ["Bug", "Feature & more"],
      size: "none",
      rule: "mean+1sd",
    });
    const query = new URLSearchParams(filterEntries(filter));
    const read = Object.fromEntries(
      [...new Set(query.keys())].map((name) => [name, query.getAll(name)]),
    );
    expect(cardFilterSchema.parse({ ...read, from: read.from?.[0], rule: read.rule?.[0] })).toEqual(
      filter,
    );
  });
});
