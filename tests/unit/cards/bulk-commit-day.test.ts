import { describe, expect, it } from "vitest";
import { bulkCommitDay } from "@/lib/cards/fields/bulk-commit-day";
import { isNarrowed, readListQuery, writeListQuery } from "@/lib/cards/lists/list-query";

const card = (days: Partial<Parameters<typeof bulkCommitDay>[0]>) => ({
  ...{ prioritised: null, committed: null, released: null, cancelled: null },
  ...days,
});
const today = "2026-06-30";

describe("a commit day given to many cards", () => {
  it.each([
    ["its prioritised day", { prioritised: "2026-05-01", released: "2026-05-04" }, "2026-05-01"],
    ["none without one", { released: "2026-05-04" }, null],
    ["none after the release", { prioritised: "2026-05-05", released: "2026-05-04" }, null],
    ["none while it waits", { prioritised: "2026-05-01" }, null],
    [
      "none in place of the one it has",
      { prioritised: "2026-05-01", committed: "2026-05-02", released: "2026-05-04" },
      null,
    ],
  ])("by the prioritised day is %s", (_, days, expected) => {
    expect(bulkCommitDay(card(days), "prioritised", today)).toBe(expected);
  });

  it.each([
    ["is for a card that waits", {}, "2026-05-01", "2026-05-01"],
    ["is for a release on that day", { released: "2026-05-01" }, "2026-05-01", "2026-05-01"],
    ["is not for an earlier release", { released: "2026-04-30" }, "2026-05-01", null],
    ["is not for an earlier end", { cancelled: "2026-04-30" }, "2026-05-01", null],
    ["is not tomorrow", {}, "2026-07-01", null],
  ])("that is one for all %s", (_, days, asked, expected) => {
    expect(bulkCommitDay(card(days), asked, today)).toBe(expected);
  });
});

describe("a list of lead times", () => {
  it("keeps to them in its address, and is not narrowed by them", () => {
    const query = readListQuery(new URLSearchParams("sort=-days&measure=lead"));
    expect(query.measure).toBe("lead");
    expect(writeListQuery(query).toString()).toBe("sort=-days&measure=lead");
    expect(isNarrowed(query)).toBe(false);
    expect(readListQuery(new URLSearchParams("measure=age")).measure).toBe("cycle");
  });
});
