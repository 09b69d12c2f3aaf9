import { type DayNumber, type IsoDay, isoWeekday, toDayNumber } from "@/lib/dates/day";

export type DayCount = "working" | "calendar";

export type WorkCalendarOptions = {
  dayCount: DayCount;
  /** ISO weekdays, 1 Monday … 7 Sunday. */
  workingWeek: readonly number[];
  holidays: readonly IsoDay[];
};

/** Counts days the way a team does. Definitions: METRICS sections 1 and 3. */
export type WorkCalendar = {
  /** Whether the team counts this day: a working day, or any day where calendar days count. */
  counts(day: DayNumber): boolean;
  /** Counted days in the closed range [from, to]; 0 when `to` is before `from`. */
  plainCount(from: DayNumber, to: DayNumber): number;
  /** A card's cycle time, lead time or age in days: the plain count, never less than 1. */
  cardDays(from: DayNumber, to: DayNumber): number;
  /** The last counted day d with `cardDays(committed, d) <= wholeDays` (a whole number, at least 1). */
  dueDay(committed: DayNumber, wholeDays: number): DayNumber;
  /** Element i is the plain count of [first, first + i]; empty when `last` is before `first`. */
  runningCounts(first: DayNumber, last: DayNumber): Int32Array;
};

/** The calendar of a team that counts every day; `workingWeek` and `holidays` change nothing. */
function createCalendarDays(): WorkCalendar {
  const plainCount = (from: DayNumber, to: DayNumber) => Math.max(0, to - from + 1);
  return {
    counts: () => true,
    plainCount,
    cardDays: (from, to) => Math.max(1, plainCount(from, to)),
    dueDay: (committed, wholeDays) => committed + checkedWholeDays(wholeDays) - 1,
    runningCounts: (first, last) =>
      Int32Array.from({ length: plainCount(first, last) }, (_, index) => index + 1),
  };
}

function createWorkingDays(
  workingWeek: readonly number[],
  holidays: readonly IsoDay[],
): WorkCalendar {
  const works = new Set(workingWeek);
  if (works.size === 0) throw new RangeError("A working week needs at least one day");
  for (const weekday of works) {
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
      throw new RangeError(`Not an ISO weekday: ${weekday}`);
    }
  }
  // A holiday on a day off takes nothing away, so only those on working weekdays are kept.
  const daysOff = [...new Set(holidays.map(toDayNumber))]
    .filter((day) => works.has(isoWeekday(day)))
    .sort((a, b) => a - b);
  const daysOffSet = new Set(daysOff);
  const daysInWeek = works.size;
  /** Element w: working weekdays from Monday to ISO weekday w. */
  const countToWeekday = [0, 1, 2, 3, 4, 5, 6, 7].map(
    (weekday) => [...works].filter((other) => other <= weekday).length,
  );

  function daysOffUpTo(day: DayNumber): number {
    let low = 0;
    let high = daysOff.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((daysOff[middle] as number) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Working days up to and including `day`, counted from a fixed Monday; differences are counts. */
  function position(day: DayNumber): number {
    const weekday = isoWeekday(day);
    const weeks = (day - weekday + 4) / 7;
    return weeks * daysInWeek + (countToWeekday[weekday] as number) - daysOffUpTo(day);
  }

  const counts = (day: DayNumber) => works.has(isoWeekday(day)) && !daysOffSet.has(day);
  const plainCount = (from: DayNumber, to: DayNumber) =>
    to < from ? 0 : position(to) - position(from - 1);

  return {
    counts,
    plainCount,
    cardDays: (from, to) => Math.max(1, plainCount(from, to)),
    dueDay(committed, wholeDays) {
      const target = position(committed - 1) + checkedWholeDays(wholeDays);
      let low = committed;
      let high = committed + 7 * (Math.ceil((wholeDays + daysOff.length) / daysInWeek) + 1);
      while (low < high) {
        const middle = low + Math.floor((high - low) / 2);
        if (position(middle) >= target) high = middle;
        else low = middle + 1;
      }
      return low;
    },
    runningCounts(first, last) {
      const running = new Int32Array(Math.max(0, last - first + 1));
      let count = 0;
      for (let index = 0; index < running.length; index += 1) {
        if (counts(first + index)) count += 1;
        running[index] = count;
      }
      return running;
    },
  };
}

function checkedWholeDays(wholeDays: number): number {
  if (!Number.isInteger(wholeDays) || wholeDays < 1) {
    throw new RangeError(`Whole days have to be at least 1: ${wholeDays}`);
  }
  return wholeDays;
}

/**
 * A team's way of counting days. Throws a RangeError when working days are counted and the working
 * week is empty or names a weekday outside 1 … 7, or a holiday is not a calendar day.
 * Definition: METRICS section 1.
 */
export function createWorkCalendar(options: WorkCalendarOptions): WorkCalendar {
  return options.dayCount === "calendar"
    ? createCalendarDays()
    : createWorkingDays(options.workingWeek, options.holidays);
}
