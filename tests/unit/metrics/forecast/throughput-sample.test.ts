import { describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import {
  canForecast,
  type Releases,
  throughputSample,
} from "@/lib/metrics/forecast/throughput-sample";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-05-04"],
});
const day = toDayNumber;
const release = (iso: string, count = 1, undone: string | null = null): Releases => ({
  day: day(iso),
  typeId: 1,
  streamId: null,
  undone: undone === null ? null : day(undone),
  count,
});
const sampleOf = (releases: Releases[], options: { asOf?: string; days?: number } = {}) =>
  throughputSample(releases, {
    asOf: day(options.asOf ?? "2026-05-11"),
    calendar,
    first: day("2026-04-01"),
    days: options.days ?? 5,
  });

describe("the throughput sample", () => {
  test("has the counted days before the day, the oldest first, days with none included", () => {
    const sample = sampleOf([
      release("2026-05-01", 2),
      release("2026-05-07"),
      release("2026-05-11"),
    ]);
    // Monday 4 May is a holiday: Friday 1, then Tuesday 5 to Friday 8.
    expect(sample.releasesOfDays).toEqual([2, 0, 0, 1, 0]);
    expect(sample).toMatchObject({ activeDays: 2, releases: 3 });
    expect(toIsoDay(sample.from ?? 0)).toBe("2026-05-01");
    expect(toIsoDay(sample.to ?? 0)).toBe("2026-05-10");
  });

  test("gives a release on a day off to the working day before it", () => {
    const sample = sampleOf([
      release("2026-05-03"),
      release("2026-05-04"),
      release("2026-05-09", 3),
    ]);
    expect(sample.releasesOfDays).toEqual([2, 0, 0, 0, 3]);
  });

  test("knows what was known at the start of the day", () => {
    const reopened = release("2026-05-06", 1, "2026-05-08");
    const asOf = (iso: string) => sampleOf([reopened], { asOf: iso }).releases;
    expect(asOf("2026-05-06")).toBe(0);
    expect(asOf("2026-05-07")).toBe(1);
    expect(asOf("2026-05-08")).toBe(1);
    expect(asOf("2026-05-11")).toBe(0);
  });

  test("begins with the team's first release", () => {
    const sample = throughputSample([release("2026-05-07")], {
      asOf: day("2026-05-11"),
      calendar,
      first: day("2026-05-07"),
    });
    expect(sample.releasesOfDays).toEqual([1, 0]);
    expect(
      throughputSample([], { asOf: day("2026-05-11"), calendar, first: day("2026-05-11") }),
    ).toEqual({ from: null, to: null, releasesOfDays: [], activeDays: 0, releases: 0 });
  });

  test("is enough with five days that have a release", () => {
    const days = ["2026-05-01", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-08"];
    expect(canForecast(sampleOf(days.map((iso) => release(iso))))).toBe(true);
    expect(canForecast(sampleOf(days.slice(1).map((iso) => release(iso, 9))))).toBe(false);
  });
});
