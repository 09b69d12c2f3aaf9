import { expect, it } from "vitest";
import { calendarTable } from "@/lib/dates/calendar-table";
import { toDayNumber } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";

it.each(["working", "calendar"] as const)(
  "counts %s days from a table as the calendar does, for every pair of days",
  (dayCount) => {
    const calendar = createWorkCalendar({
      dayCount,
      workingWeek: [1, 2, 4],
      holidays: ["2026-03-05", "2026-03-09"],
    });
    const [first, last] = [toDayNumber("2026-02-27"), toDayNumber("2026-03-20")];
    const counted = calendarTable(calendar, first, last);
    for (let from = first; from <= last; from += 1) {
      for (let to = first - 1; to <= last; to += 1) {
        expect(counted.plainCount(from, to)).toBe(calendar.plainCount(from, to));
        expect(counted.cardDays(from, to)).toBe(calendar.cardDays(from, to));
      }
    }
  },
);
