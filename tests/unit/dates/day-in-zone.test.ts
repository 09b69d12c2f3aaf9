import { describe, expect, it } from "vitest";
import { toIsoDay } from "@/lib/dates/day";
import { dayInZone, isTimeZone } from "@/lib/dates/day-in-zone";

describe("dayInZone", () => {
  it.each([
    ["2026-05-03T23:30:00Z", "UTC", "2026-05-03"],
    ["2026-05-03T23:30:00Z", "Europe/London", "2026-05-04"],
    ["2026-01-03T23:30:00Z", "Europe/London", "2026-01-03"],
    ["2026-05-03T10:00:00Z", "Pacific/Kiritimati", "2026-05-04"],
    ["2026-05-03T09:59:59.999Z", "Pacific/Kiritimati", "2026-05-03"],
    ["2026-05-03T10:59:59Z", "Pacific/Pago_Pago", "2026-05-02"],
    ["2026-05-03T11:00:00Z", "Pacific/Pago_Pago", "2026-05-03"],
    ["2026-05-03T18:29:59Z", "Asia/Kolkata", "2026-05-03"],
    ["2026-05-03T18:30:00Z", "Asia/Kolkata", "2026-05-04"],
    ["2026-05-03T18:15:00Z", "Asia/Kathmandu", "2026-05-04"],
    ["2027-01-01T04:59:59Z", "America/New_York", "2026-12-31"],
    ["2027-01-01T05:00:00Z", "America/New_York", "2027-01-01"],
    ["2026-12-31T15:00:00Z", "Asia/Tokyo", "2027-01-01"],
    ["2024-02-29T23:59:59Z", "UTC", "2024-02-29"],
    ["1900-02-28T23:59:59Z", "UTC", "1900-02-28"],
  ])("puts %s in %s on %s", (instant, timeZone, day) => {
    expect(dayInZone(new Date(instant), timeZone)).toBe(day);
  });

  it.each([
    // Clocks go forward at 01:00 UTC: the day lasts 23 hours.
    ["Europe/London", "2026-03-29", "2026-03-29T00:00:00Z", "2026-03-29T22:59:59.999Z"],
    // Clocks go back: 25 hours.
    ["Europe/London", "2026-10-25", "2026-10-24T23:00:00Z", "2026-10-25T23:59:59.999Z"],
    ["America/New_York", "2026-03-08", "2026-03-08T05:00:00Z", "2026-03-09T03:59:59.999Z"],
    ["America/New_York", "2026-11-01", "2026-11-01T04:00:00Z", "2026-11-02T04:59:59.999Z"],
    // In Lebanon midnight itself is skipped on this day.
    ["Asia/Beirut", "2026-03-29", "2026-03-28T22:00:00Z", "2026-03-29T20:59:59.999Z"],
    // Half an hour of summer time.
    ["Australia/Lord_Howe", "2026-10-04", "2026-10-03T13:30:00Z", "2026-10-04T12:59:59.999Z"],
  ])("gives %s all of %s when the clocks change, and no more", (timeZone, day, first, last) => {
    const start = Date.parse(first);
    const end = Date.parse(last);
    expect(dayInZone(new Date(start), timeZone)).toBe(day);
    expect(dayInZone(new Date(end), timeZone)).toBe(day);
    const dayNumber = Date.parse(`${day}T00:00:00Z`) / 86_400_000;
    expect(dayInZone(new Date(start - 1), timeZone)).toBe(toIsoDay(dayNumber - 1));
    expect(dayInZone(new Date(end + 1), timeZone)).toBe(toIsoDay(dayNumber + 1));
  });

  it("knows that Samoa had no 30 December 2011", () => {
    expect(dayInZone(new Date("2011-12-30T09:59:59Z"), "Pacific/Apia")).toBe("2011-12-29");
    expect(dayInZone(new Date("2011-12-30T10:00:00Z"), "Pacific/Apia")).toBe("2011-12-31");
  });

  it("refuses an invalid instant and an unknown zone", () => {
    expect(() => dayInZone(new Date("never"), "UTC")).toThrow(RangeError);
    expect(() => dayInZone(new Date(0), "Mars/Olympus")).toThrow(RangeError);
  });
});

describe("isTimeZone", () => {
  it.each(["UTC", "Europe/London", "America/Argentina/Buenos_Aires", "Asia/Kolkata"])(
    "accepts %s",
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(["", "Mars/Olympus", "+01:00", "-0500", "London", "Europe/London ", "null"])(
    "refuses %j",
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
