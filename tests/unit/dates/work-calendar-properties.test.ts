import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoWeekday, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar, type WorkCalendarOptions } from "@/lib/dates/work-calendar";

/** The definition itself, one day after the other. */
function countSlowly(options: WorkCalendarOptions, from: number, to: number): number {
  let days = 0;
  for (let day = from; day <= to; day += 1) if (isCounted(options, day)) days += 1;
  return days;
}

function isCounted({ dayCount, workingWeek, holidays }: WorkCalendarOptions, day: number): boolean {
  if (dayCount === "calendar") return true;
  return workingWeek.includes(isoWeekday(day)) && !holidays.includes(toIsoDay(day));
}

const firstDay = -400;
const lastDay = 400;
const dayNumbers = fc.integer({ min: firstDay, max: lastDay });

const calendars = fc.record({
  dayCount: fc.constantFrom("working" as const, "working" as const, "calendar" as const),
  workingWeek: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  holidays: fc.array(fc.integer({ min: firstDay, max: lastDay }).map(toIsoDay), { maxLength: 40 }),
});

describe("a work calendar, against a slow loop over days", () => {
  it("counts the same days", () => {
    fc.assert(
      fc.property(calendars, dayNumbers, dayNumbers, (options, from, to) => {
        const calendar = createWorkCalendar(options);
        const days = countSlowly(options, from, to);
        expect(calendar.plainCount(from, to)).toBe(days);
        expect(calendar.cardDays(from, to)).toBe(Math.max(1, days));
        expect(calendar.counts(from)).toBe(isCounted(options, from));
      }),
      { numRuns: 500 },
    );
  });

  it("finds the last counted day within the SLA", () => {
    fc.assert(
      fc.property(calendars, dayNumbers, fc.integer({ min: 1, max: 60 }), (options, day, days) => {
        const calendar = createWorkCalendar(options);
        const due = calendar.dueDay(day, days);
        expect(isCounted(options, due)).toBe(true);
        expect(Math.max(1, countSlowly(options, day, due))).toBeLessThanOrEqual(days);
        let next = due + 1;
        while (!isCounted(options, next)) {
          expect(calendar.cardDays(day, next)).toBeLessThanOrEqual(days);
          next += 1;
        }
        expect(calendar.cardDays(day, next)).toBe(days + 1);
      }),
      { numRuns: 300 },
    );
  });

  it("lists running counts that agree with single counts", () => {
    fc.assert(
      fc.property(calendars, dayNumbers, dayNumbers, (options, first, last) => {
        const calendar = createWorkCalendar(options);
        const running = calendar.runningCounts(first, last);
        expect(running).toHaveLength(Math.max(0, last - first + 1));
        running.forEach((days, index) => {
          if (days !== calendar.plainCount(first, first + index)) {
            expect(days).toBe(calendar.plainCount(first, first + index));
          }
        });
      }),
    );
  });

  it("adds up over neighbouring ranges", () => {
    fc.assert(
      fc.property(calendars, fc.tuple(dayNumbers, dayNumbers, dayNumbers), (options, days) => {
        const [from, middle, to] = [...days].sort((a, b) => a - b) as [number, number, number];
        const { plainCount } = createWorkCalendar(options);
        expect(plainCount(from, middle) + plainCount(middle + 1, to)).toBe(plainCount(from, to));
      }),
    );
  });
});
