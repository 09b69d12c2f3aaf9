import { describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { backTest } from "@/lib/metrics/forecast/back-test";
import type { Releases } from "@/lib/metrics/forecast/throughput-sample";

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: [],
});

function daily(from: string, to: string, counts: (day: number) => number): Releases[] {
  const releases: Releases[] = [];
  for (let day = toDayNumber(from); day <= toDayNumber(to); day += 1) {
    const count = calendar.counts(day) ? counts(day) : 0;
    if (count > 0) releases.push({ day, typeId: 1, streamId: null, undone: null, count });
  }
  return releases;
}

const testOf = (releases: Releases[], asOf: string) =>
  backTest(releases, { asOf: toDayNumber(asOf), calendar, first: releases[0]?.day ?? 0, seed: 1 });

describe("the back-test of forecasts", () => {
  test("of a steady team keeps every forecast, on the first working day of each month", () => {
    const [ten, twenty] = testOf(
      daily("2026-01-05", "2026-06-30", () => 2),
      "2026-07-01",
    );
    expect(ten?.forecasts.map(({ on }) => toIsoDay(on))).toEqual([
      ...["2026-02-02", "2026-03-02", "2026-04-01", "2026-05-01", "2026-06-01"],
    ]);
    expect(ten?.forecasts[0]).toMatchObject({
      items: 10,
      p85: toDayNumber("2026-02-06"),
      done: toDayNumber("2026-02-06"),
    });
    expect(twenty?.kept).toEqual(
      [0.5, 0.85, 0.95].map((share) => ({
        ...{ share, kept: 5, of: 5 },
        // Wilson's formula for 5 in 5 at 90%, worked out in Python
        interval: { low: expect.closeTo(0.64887, 4), high: 1 },
      })),
    );
  });

  test("counts as broken what was not released when P95 was over", () => {
    const stopped = daily("2026-01-05", "2026-03-31", () => 2);
    const [ten] = testOf(stopped, "2026-07-01");
    expect(ten?.forecasts.at(-1)).toMatchObject({ on: toDayNumber("2026-05-01"), done: null });
    expect(ten?.kept.map(({ kept, of }) => [kept, of])).toEqual(Array(3).fill([2, 4]));
  });

  test("takes a month in only once its P95 day is over", () => {
    const steady = daily("2026-01-05", "2026-06-30", () => 2);
    const last = (asOf: string) => testOf(steady, asOf)[1]?.forecasts.at(-1)?.on;
    // 20 cards from 1 June are done on the tenth working day, 12 June.
    expect(last("2026-06-12")).toBe(toDayNumber("2026-05-01"));
    expect(last("2026-06-13")).toBe(toDayNumber("2026-06-01"));
  });

  test("has nothing to say of a team without enough days", () => {
    const few = daily("2026-01-05", "2026-01-08", () => 3);
    expect(testOf(few, "2026-07-01")).toEqual([
      { items: 10, kept: [], forecasts: [] },
      { items: 20, kept: [], forecasts: [] },
    ]);
  });
});
