import { describe, expect, it } from "vitest";
import { showDay } from "@/lib/dates/show-day";

describe("showDay", () => {
  it.each([
    ["2026-05-03", "3 May 2026"],
    ["2026-09-14", "14 Sep 2026"],
    ["2024-02-29", "29 Feb 2024"],
    ["0999-12-31", "31 Dec 0999"],
  ])("writes %s as %s", (day, text) => {
    expect(showDay(day)).toBe(text);
  });

  it("refuses what is not a day", () => {
    expect(() => showDay("2026-02-30")).toThrow(RangeError);
    expect(() => showDay("")).toThrow(RangeError);
  });
});
