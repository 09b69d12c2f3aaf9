import { afterEach, describe, expect, test } from "vitest";
import { readPreferences, teamStart } from "@/lib/cards/people/preferences";
import { holidayYear } from "@/lib/charts/calendar/holiday-year";
import { dateWays, setPreferencesSource } from "@/lib/dates/date-ways";
import { showDay, showDayOfYear, showDayShort } from "@/lib/dates/show-day";
import { weekdayNames } from "@/lib/dates/week-days";
import { formatDayRange } from "@/lib/format/format-day-range";

function prefer(text: string): void {
  const kept = { text };
  setPreferencesSource(() => kept);
}

afterEach(() => prefer(""));

describe("a day is written as whoever looks prefers", () => {
  test.each([
    ["", ["3 May 2026", "3 May", "3 May 26", "3–17 May 2026", "28 May – 2 Jun 2026"]],
    [
      "order=month-day-year",
      ["May 3, 2026", "May 3", "May 3, 26", "May 3–17, 2026", "May 28 – Jun 2, 2026"],
    ],
    [
      "order=iso",
      [
        ...["2026-05-03", "05-03", "2026-05-03", "2026-05-03 – 2026-05-17"],
        "2026-05-28 – 2026-06-02",
      ],
    ],
    [
      "order=moon&week=3",
      ["3 May 2026", "3 May", "3 May 26", "3–17 May 2026", "28 May – 2 Jun 2026"],
    ],
  ])("%s", (text, written) => {
    prefer(text);
    const day = "2026-05-03";
    expect([
      ...[showDay(day), showDayOfYear(day), showDayShort(day)],
      ...[formatDayRange(day, "2026-05-17"), formatDayRange("2026-05-28", "2026-06-02")],
    ]).toEqual(written);
  });

  test("and as usual where nobody asked", () => {
    setPreferencesSource(() => undefined);
    expect(dateWays()).toEqual({ order: "day-month-year", weekStart: 1 });
  });
});

describe("a month begins its weeks with the preferred day", () => {
  test.each([
    ["week=1", "Mon", "2026-05-04"],
    ["week=7", "Sun", "2026-05-03"],
    ["week=6", "Sat", "2026-05-02"],
  ])("%s", (text, first, secondRow) => {
    prefer(text);
    expect(weekdayNames()[0]?.short).toBe(first);
    const may = holidayYear(2026, [1, 2, 3, 4, 5], [])[4];
    expect(may?.weeks[1]?.[0]?.day).toBe(secondRow);
    expect(may?.weeks.flat().filter(Boolean)).toHaveLength(31);
  });
});

test("preferences that cannot be read are as usual, and a team opens with the page chosen", () => {
  expect(readPreferences("start=moon&order=1&week=9")).toEqual({
    ...{ start: "planning", order: "day-month-year", week: "1" },
  });
  expect(teamStart("harbour")).toBe("/t/harbour");
  prefer("start=stand-up");
  expect(teamStart("harbour")).toBe("/t/harbour/stand-up");
});
