import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIsoDay, isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

describe("day numbers", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1970-01-02", 1],
    ["2000-02-29", 11016],
    ["2026-11-23", 20780],
    ["0001-01-01", -719162],
    ["9999-12-31", 2932896],
  ])("writes %s as %i and back", (iso, number) => {
    expect(toDayNumber(iso)).toBe(number);
    expect(toIsoDay(number)).toBe(iso);
  });

  it("gives back every day it is given", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719528, max: 2932896 }), (day) => {
        expect(toDayNumber(toIsoDay(day))).toBe(day);
      }),
    );
  });

  it.each([-719529, 2932897, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "refuses %d, which the four-digit form cannot write",
    (day) => {
      expect(() => toIsoDay(day)).toThrow(RangeError);
    },
  );
});

describe("isIsoDay", () => {
  it.each(["2024-02-29", "2000-02-29", "2026-12-31", "0000-01-01"])("accepts %s", (text) => {
    expect(isIsoDay(text)).toBe(true);
  });

  it.each([
    "",
    "2026-02-29",
    "1900-02-29",
    "2026-02-30",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-01-32",
    "2026-1-1",
    "26-01-01",
    "2026-01-01T00:00:00Z",
    " 2026-01-01",
    "2026-01-01\n",
    "2026/01/01",
    "+002026-01-01",
    "٢٠٢٦-٠١-٠١",
  ])("refuses %j, and so does toDayNumber", (text) => {
    expect(isIsoDay(text)).toBe(false);
    expect(() => toDayNumber(text)).toThrow(RangeError);
  });
});

describe("isoWeekday", () => {
  it.each([
    ["2026-11-23", 1],
    ["2026-11-24", 2],
    ["2026-11-28", 6],
    ["2026-11-29", 7],
    ["1970-01-01", 4],
    ["1969-12-29", 1],
    ["1969-12-28", 7],
  ])("says that %s is weekday %i", (iso, weekday) => {
    expect(isoWeekday(toDayNumber(iso))).toBe(weekday);
  });
});
