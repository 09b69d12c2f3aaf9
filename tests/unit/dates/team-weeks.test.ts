import { describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import {
  firstWorkingWeekday,
  nearestWeekStart,
  weekStart,
  workingDaysOfWeek,
} from "@/lib/dates/team-weeks";

const usual = [1, 2, 3, 4, 5];
const fromSunday = [1, 2, 3, 4, 7];
const startOf = (day: string, week: number[]) => toIsoDay(weekStart(toDayNumber(day), week));

describe("a team's week", () => {
  test.each([
    ["Monday to Friday", usual, 1],
    ["Sunday to Thursday", fromSunday, 7],
    ["Saturday to Wednesday", [1, 2, 3, 6, 7], 6],
    ["Monday, Tuesday, Thursday, Friday", [1, 2, 4, 5], 1],
    ["every day", [1, 2, 3, 4, 5, 6, 7], 1],
    ["Wednesday alone", [3], 3],
  ])("of %s begins on its first working day", (_, week, first) => {
    expect(firstWorkingWeekday(week)).toBe(first);
  });

  test("holds the days up to the next one", () => {
    expect(startOf("2026-03-02", usual)).toBe("2026-03-02");
    expect(startOf("2026-03-08", usual)).toBe("2026-03-02");
    expect(startOf("2026-03-07", fromSunday)).toBe("2026-03-01");
    expect(startOf("2026-03-08", fromSunday)).toBe("2026-03-08");
  });

  test("that was kept under another working week is the one that begins nearest", () => {
    const nearest = (day: string, week: number[]) =>
      toIsoDay(nearestWeekStart(toDayNumber(day), week));
    expect(nearest("2026-03-02", fromSunday)).toBe("2026-03-01");
    expect(nearest("2026-03-01", usual)).toBe("2026-03-02");
    expect(nearest("2026-03-02", usual)).toBe("2026-03-02");
  });

  test("has the working days without holidays", () => {
    const holidays = [{ day: "2026-03-06" }];
    const days = workingDaysOfWeek(toDayNumber("2026-03-02"), { workingWeek: usual, holidays });
    expect(days).toEqual(["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]);
  });
});
