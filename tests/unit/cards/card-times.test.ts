import { describe, expect, it } from "vitest";
import { cardTimes } from "@/lib/cards/fields/card-times";
import { toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";

const working = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-05-04"],
});
const calendar = createWorkCalendar({ dayCount: "calendar", workingWeek: [1], holidays: [] });

const times = (
  prioritised: string | null,
  committed: string | null,
  released: string | null,
  by = working,
) => {
  const day = (text: string | null) => (text === null ? null : toDayNumber(text));
  return cardTimes(
    { prioritised: day(prioritised), committed: day(committed), released: day(released) },
    by,
  );
};

describe("cardTimes", () => {
  it("counts both ends, without weekends and holidays", () => {
    expect(times("2026-04-30", "2026-05-01", "2026-05-05")).toEqual({ cycleDays: 2, leadDays: 3 });
  });

  it("counts every day for a team that does", () => {
    expect(times("2026-04-30", "2026-05-01", "2026-05-05", calendar)).toEqual({
      cycleDays: 5,
      leadDays: 6,
    });
  });

  it("is never below one day", () => {
    expect(times(null, "2026-05-02", "2026-05-04").cycleDays).toBe(1);
    expect(times(null, "2026-05-01", "2026-05-01").cycleDays).toBe(1);
  });

  it("has no time for what is missing", () => {
    expect(times("2026-04-30", "2026-05-01", null)).toEqual({ cycleDays: null, leadDays: null });
    expect(times("2026-04-30", null, "2026-05-05")).toEqual({ cycleDays: null, leadDays: 3 });
    expect(times(null, "2026-05-01", "2026-05-05")).toEqual({ cycleDays: 2, leadDays: null });
  });

  it("has no lead time where the card was prioritised after its release", () => {
    expect(times("2026-05-06", "2026-05-01", "2026-05-05")).toEqual({
      cycleDays: 2,
      leadDays: null,
    });
    expect(times("2026-05-05", "2026-05-01", "2026-05-05").leadDays).toBe(1);
  });
});
