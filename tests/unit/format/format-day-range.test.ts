import { describe, expect, it } from "vitest";
import { formatDayRange } from "@/lib/format/format-day-range";
import { formatMonth } from "@/lib/format/format-month";

describe("formatDayRange", () => {
  it.each([
    ["2026-05-03", "2026-05-17", "3–17 May 2026"],
    ["2026-05-28", "2026-06-02", "28 May – 2 Jun 2026"],
    ["2025-12-28", "2026-01-03", "28 Dec 2025 – 3 Jan 2026"],
    ["2025-05-28", "2026-05-28", "28 May 2025 – 28 May 2026"],
    ["2026-05-03", "2026-05-03", "3 May 2026"],
    ["2026-05-03", null, "since 3 May 2026"],
    [null, "2026-05-03", "until 3 May 2026"],
    [null, null, "all time"],
  ])("writes %s to %s as %s", (from, to, text) => {
    expect(formatDayRange(from, to)).toBe(text);
  });
});

describe("formatMonth", () => {
  it.each([
    ["2026-05-03", "May ’26"],
    ["2009-09-30", "Sep ’09"],
  ])("writes the month of %s as %s", (day, text) => {
    expect(formatMonth(day)).toBe(text);
  });
});
