import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IsoDay, toDayNumber, toIsoDay } from "@/lib/dates/day";
import { type DateFormat, parseDay } from "@/lib/files/date-format";
import { detectDateFormat } from "@/lib/files/detect-date-format";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const anyDay = fc
  .integer({ min: toDayNumber("1970-01-01"), max: toDayNumber("2100-12-31") })
  .map(toIsoDay);
const separator = fc.constantFrom("/", "-", ".");
const time = fc.constantFrom("", " 09:05", " 23:59:59", " 3:26 PM");

/** Ways to write a day, each by the format that has to read it. */
const writers: [DateFormat, (parts: string[], separator: string) => string][] = [
  ["yyyy-mm-dd", ([year, month, day], between) => [year, month, day].join(between)],
  ["dd/mm/yyyy", ([year, month, day], between) => [day, month, year].join(between)],
  ["dd/mm/yyyy", ([year, month, day], between) => [Number(day), Number(month), year].join(between)],
  ["mm/dd/yyyy", ([year, month, day], between) => [month, day, year].join(between)],
  [
    "dd-mmm-yyyy",
    ([year, month, day], between) => [day, months[Number(month) - 1], year].join(between),
  ],
  ["mmm-dd-yyyy", ([year, month, day]) => `${months[Number(month) - 1]} ${Number(day)}, ${year}`],
];

describe("a column of days", () => {
  it.each(writers)("written as %s reads back the same", (format, write) => {
    fc.assert(
      fc.property(anyDay, separator, time, (day, between, behind) => {
        const text = write(day.split("-"), between) + behind;
        expect(parseDay(text, format, "Pacific/Auckland")).toBe(day);
      }),
    );
  });

  it.each(writers)("written as %s is never taken for another format without asking", (_, write) => {
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 12 }), separator, (days, between) => {
        const values = days.map((day) => write(day.split("-"), between));
        const detection = detectDateFormat(values);
        expect(detection.outcome).not.toBe("none");
        if (detection.outcome !== "decided") return;
        const readings = values.map((value) => parseDay(value, detection.format, "Etc/UTC"));
        expect(readings).toEqual(days);
      }),
    );
  });

  it("written as instants with any offset falls on the day it is at that place", () => {
    const quarter = fc.integer({ min: -48, max: 56 });
    fc.assert(
      fc.property(anyDay, fc.nat(86_399), quarter, (day: IsoDay, second, offset) => {
        const sign = offset < 0 ? "-" : "+";
        const minutes = Math.abs(offset) * 15;
        const zone = [Math.floor(minutes / 60), minutes % 60]
          .map((part) => String(part).padStart(2, "0"))
          .join(":");
        const local = new Date(toDayNumber(day) * 86_400_000 + second * 1_000).toISOString();
        const text = local.replace(".000Z", `${sign}${zone}`);
        const instant = Date.parse(text);
        const expected = new Date(instant).toISOString().slice(0, 10);
        const inReach = expected >= "1970-01-01" && expected <= "2100-12-31";
        expect(parseDay(text, "iso-instant", "Etc/UTC")).toBe(inReach ? expected : null);
      }),
    );
  });
});
