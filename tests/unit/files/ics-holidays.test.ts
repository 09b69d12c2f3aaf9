import { expect, test } from "vitest";
import { readHolidayLines, readIcsHolidays } from "@/lib/files/read-holidays";

const calendar = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");
const daysIn = (text: string) => readIcsHolidays(text, 2027).map(({ day }) => day);

test("an event gives each of its days, without the one it ends on", () => {
  const text = calendar(
    "DTSTART;VALUE=DATE:20261224",
    "DTEND;VALUE=DATE:20261227",
    "SUMMARY:Off\\, all",
  );
  expect(readIcsHolidays(text, 2027)).toEqual([
    { day: "2026-12-24", name: "Off, all" },
    { day: "2026-12-25", name: "Off, all" },
    { day: "2026-12-26", name: "Off, all" },
  ]);
});

test("an event of every year comes back until the last year, its end or its count", () => {
  const start = "DTSTART;VALUE=DATE:20251225";
  expect(daysIn(calendar(start, "RRULE:FREQ=YEARLY"))).toEqual([
    "2025-12-25",
    "2026-12-25",
    "2027-12-25",
  ]);
  expect(daysIn(calendar(start, "RRULE:FREQ=YEARLY;UNTIL=20261231"))).toHaveLength(2);
  expect(daysIn(calendar(start, "RRULE:FREQ=YEARLY;COUNT=1"))).toHaveLength(1);
  expect(daysIn(calendar("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"))).toEqual([
    "2024-02-29",
  ]);
});

test("an event that has come back since before cards could be gives the days from 1970", () => {
  const days = daysIn(calendar("DTSTART;VALUE=DATE:19010101", "RRULE:FREQ=YEARLY"));
  expect([days[0], days.length]).toEqual(["1970-01-01", 58]);
});

test("a rule that moves with the weekday gives only the day that is written", () => {
  const rule = "RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=1MO";
  expect(daysIn(calendar("DTSTART;VALUE=DATE:20260504", rule))).toEqual(["2026-05-04"]);
});

test("a calendar of years that come back every year, and a line of blanks, take a moment", () => {
  const event = [
    "BEGIN:VEVENT",
    "DTSTART;VALUE=DATE:19700101",
    "DTEND;VALUE=DATE:19710101",
    "RRULE:FREQ=YEARLY",
    "END:VEVENT",
  ].join("\r\n");
  const start = performance.now();
  expect(readIcsHolidays(`${event}\r\n`.repeat(8_000), 2027)).toHaveLength(58 * 365);
  const line = `2026-01-01${" ".repeat(500_000)}\u2028`;
  expect(readHolidayLines(line).holidays).toEqual([{ day: "2026-01-01", name: "" }]);
  expect(performance.now() - start).toBeLessThan(5_000);
});

test("a line may part the day from the name by a comma, a semicolon, a tab or blanks, and quote both", () => {
  for (const line of [
    "2026-01-01 New Year",
    '2026-01-01,"New Year"',
    "1/1/2026;  New Year",
    '"2026-01-01"\tNew Year ',
  ]) {
    expect(readHolidayLines(line).holidays).toEqual([{ day: "2026-01-01", name: "New Year" }]);
  }
});
