import { describe, expect, it } from "vitest";
import { isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar, type WorkCalendar } from "@/lib/dates/work-calendar";

const mondayToFriday = [1, 2, 3, 4, 5];

const plain = createWorkCalendar({
  dayCount: "working",
  workingWeek: mondayToFriday,
  holidays: [],
});

// Christmas 2026: Friday 25th, its substitute Monday 28th, and Saturday 26th, already a day off.
const christmas = createWorkCalendar({
  dayCount: "working",
  workingWeek: mondayToFriday,
  holidays: ["2026-12-28", "2026-12-26", "2026-12-25", "2026-12-25"],
});

const sundayToThursday = createWorkCalendar({
  dayCount: "working",
  workingWeek: [7, 1, 2, 3, 4],
  holidays: [],
});

const everyDay = createWorkCalendar({
  dayCount: "calendar",
  workingWeek: mondayToFriday,
  holidays: ["2026-12-25"],
});

const count = (calendar: WorkCalendar, from: string, to: string) =>
  calendar.plainCount(toDayNumber(from), toDayNumber(to));
const card = (calendar: WorkCalendar, from: string, to: string) =>
  calendar.cardDays(toDayNumber(from), toDayNumber(to));
const due = (calendar: WorkCalendar, committed: string, wholeDays: number) =>
  toIsoDay(calendar.dueDay(toDayNumber(committed), wholeDays));

describe("working days, Monday to Friday", () => {
  // 2026-11-23 is a Monday.
  it.each([
    ["both ends count", "2026-11-23", "2026-11-24", 2],
    ["one day is one day", "2026-11-23", "2026-11-23", 1],
    ["a whole week has five", "2026-11-23", "2026-11-29", 5],
    ["Friday to Monday is two", "2026-11-27", "2026-11-30", 2],
    ["Saturday to Monday is one", "2026-11-28", "2026-11-30", 1],
    ["Friday to Sunday is one", "2026-11-27", "2026-11-29", 1],
    ["a weekend has none", "2026-11-28", "2026-11-29", 0],
    ["a Sunday has none", "2026-11-29", "2026-11-29", 0],
    ["a reversed range has none", "2026-11-24", "2026-11-23", 0],
    ["a range reversed by years has none", "2027-11-24", "2026-11-23", 0],
    ["the turn of the year is no gap", "2026-12-31", "2027-01-01", 2],
    ["a leap February has 21", "2024-02-01", "2024-02-29", 21],
    ["2026 has 261", "2026-01-01", "2026-12-31", 261],
    ["days before 1970 count too", "1969-12-29", "1970-01-02", 5],
    ["the days about the start of summer time count once", "2026-03-27", "2026-03-30", 2],
  ])("%s", (_, from, to, days) => {
    expect(count(plain, from, to)).toBe(days);
  });

  it("gives a card that was committed and released over one weekend one day", () => {
    expect(card(plain, "2026-11-28", "2026-11-29")).toBe(1);
  });

  it("gives a card that was committed and released on one day one day", () => {
    expect(card(plain, "2026-11-25", "2026-11-25")).toBe(1);
    expect(card(plain, "2026-11-29", "2026-11-29")).toBe(1);
  });

  it("gives a reversed range one day", () => {
    expect(card(plain, "2026-11-25", "2026-11-23")).toBe(1);
  });

  it("does not add a day for the weekend a card starts on", () => {
    expect(card(plain, "2026-11-28", "2026-11-30")).toBe(1);
    expect(card(plain, "2026-11-28", "2026-12-01")).toBe(2);
  });
});

describe("holidays", () => {
  it.each([
    ["do not count", "2026-12-24", "2026-12-29", 2],
    ["take nothing away on a weekend", "2026-12-26", "2026-12-27", 0],
    ["take one day away though listed twice", "2026-12-25", "2026-12-25", 0],
    ["do not count as the first day", "2026-12-25", "2026-12-29", 1],
    ["do not count as the last day", "2026-12-24", "2026-12-25", 1],
    ["leave a whole week with four days", "2026-12-21", "2026-12-27", 4],
    ["leave a range without any working day at 0", "2026-12-25", "2026-12-28", 0],
  ])("%s", (_, from, to, days) => {
    expect(count(christmas, from, to)).toBe(days);
  });

  it("leave a card that fell wholly on days off with one day", () => {
    expect(card(christmas, "2026-12-25", "2026-12-28")).toBe(1);
  });

  it("on a weekend make that weekend a day off for a team that works it", () => {
    const everyWeekday = createWorkCalendar({
      dayCount: "working",
      workingWeek: [1, 2, 3, 4, 5, 6, 7],
      holidays: ["2026-12-26"],
    });
    expect(count(everyWeekday, "2026-12-21", "2026-12-27")).toBe(6);
  });
});

describe("another working week", () => {
  it("counts Sunday to Thursday", () => {
    expect(count(sundayToThursday, "2026-11-22", "2026-11-28")).toBe(5);
    expect(count(sundayToThursday, "2026-11-27", "2026-11-28")).toBe(0);
    expect(count(sundayToThursday, "2026-11-26", "2026-11-29")).toBe(2);
  });

  it("counts a single weekday", () => {
    const tuesdays = createWorkCalendar({ dayCount: "working", workingWeek: [2], holidays: [] });
    expect(count(tuesdays, "2026-11-01", "2026-11-30")).toBe(4);
    expect(due(tuesdays, "2026-11-04", 2)).toBe("2026-11-17");
  });

  it("does not mind a weekday named twice", () => {
    const twice = createWorkCalendar({ dayCount: "working", workingWeek: [1, 1, 2], holidays: [] });
    expect(count(twice, "2026-11-23", "2026-11-29")).toBe(2);
  });

  it.each([[[]], [[0]], [[8]], [[1.5]]])("refuses %j", (workingWeek) => {
    expect(() => createWorkCalendar({ dayCount: "working", workingWeek, holidays: [] })).toThrow(
      RangeError,
    );
  });

  it("refuses a holiday that is not a day", () => {
    expect(() =>
      createWorkCalendar({
        dayCount: "working",
        workingWeek: mondayToFriday,
        holidays: ["2026-02-30"],
      }),
    ).toThrow(RangeError);
  });
});

describe("calendar days", () => {
  it.each([
    ["count both ends", "2026-11-23", "2026-11-24", 2],
    ["count weekends", "2026-11-27", "2026-11-30", 4],
    ["count holidays", "2026-12-24", "2026-12-26", 3],
    ["are 1 on one day", "2026-11-29", "2026-11-29", 1],
    ["are none in a reversed range", "2026-11-24", "2026-11-23", 0],
    ["are 366 in a leap year", "2024-01-01", "2024-12-31", 366],
    ["do not slip where clocks change", "2026-10-24", "2026-10-26", 3],
  ])("%s", (_, from, to, days) => {
    expect(count(everyDay, from, to)).toBe(days);
  });

  it("give a reversed card one day", () => {
    expect(card(everyDay, "2026-11-24", "2026-11-23")).toBe(1);
  });

  it("put the due day on any day of the week", () => {
    expect(due(everyDay, "2026-11-27", 2)).toBe("2026-11-28");
    expect(due(everyDay, "2026-12-24", 2)).toBe("2026-12-25");
    expect(due(everyDay, "2026-11-27", 1)).toBe("2026-11-27");
  });
});

describe("counts", () => {
  it("knows working days, weekends and holidays", () => {
    expect(christmas.counts(toDayNumber("2026-12-24"))).toBe(true);
    expect(christmas.counts(toDayNumber("2026-12-25"))).toBe(false);
    expect(christmas.counts(toDayNumber("2026-12-27"))).toBe(false);
    expect(everyDay.counts(toDayNumber("2026-12-25"))).toBe(true);
  });
});

describe("the SLA due day", () => {
  it.each([
    ["one day is the commit day itself", "2026-11-23", 1, "2026-11-23"],
    ["five days end the week", "2026-11-23", 5, "2026-11-27"],
    ["six days cross the weekend", "2026-11-23", 6, "2026-11-30"],
    ["committed on a Saturday the Monday is the first day", "2026-11-28", 1, "2026-11-30"],
    ["fourteen days", "2026-11-23", 14, "2026-12-10"],
  ])("%s", (_, committed, wholeDays, day) => {
    expect(due(plain, committed, wholeDays)).toBe(day);
  });

  it("steps over holidays", () => {
    expect(due(christmas, "2026-12-23", 2)).toBe("2026-12-24");
    expect(due(christmas, "2026-12-23", 3)).toBe("2026-12-29");
    expect(due(christmas, "2026-12-25", 1)).toBe("2026-12-29");
  });

  it("is within on the day, and over on the next working day", () => {
    const committed = toDayNumber("2026-12-18");
    const last = christmas.dueDay(committed, 5);
    expect(toIsoDay(last)).toBe("2026-12-24");
    expect(christmas.cardDays(committed, last)).toBe(5);
    // The holiday and weekend that follow still find it within.
    expect(christmas.cardDays(committed, toDayNumber("2026-12-28"))).toBe(5);
    expect(christmas.cardDays(committed, toDayNumber("2026-12-29"))).toBe(6);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses %d whole days", (wholeDays) => {
    expect(() => plain.dueDay(0, wholeDays)).toThrow(RangeError);
    expect(() => everyDay.dueDay(0, wholeDays)).toThrow(RangeError);
  });
});

describe("running counts", () => {
  it("lists the count up to each day", () => {
    const running = christmas.runningCounts(toDayNumber("2026-12-24"), toDayNumber("2026-12-30"));
    expect([...running]).toEqual([1, 1, 1, 1, 1, 2, 3]);
    expect(running).toBeInstanceOf(Int32Array);
  });

  it("start at 0 on a day off", () => {
    const saturday = toDayNumber("2026-11-28");
    expect(isoWeekday(saturday)).toBe(6);
    expect([...plain.runningCounts(saturday, saturday + 2)]).toEqual([0, 0, 1]);
  });

  it("count every day where calendar days count", () => {
    expect([...everyDay.runningCounts(5, 8)]).toEqual([1, 2, 3, 4]);
  });

  it("are empty for a reversed range", () => {
    expect(plain.runningCounts(5, 4)).toHaveLength(0);
    expect(everyDay.runningCounts(5, 4)).toHaveLength(0);
    expect(plain.runningCounts(50, 4)).toHaveLength(0);
  });
});
