import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BucketSize, bucketAround, bucketsBetween } from "@/lib/dates/buckets";
import { isoWeekday, toDayNumber, toIsoDay } from "@/lib/dates/day";

const written = (from: string, to: string, size: BucketSize) =>
  bucketsBetween(toDayNumber(from), toDayNumber(to), size).map(
    (bucket) => `${toIsoDay(bucket.from)}..${toIsoDay(bucket.to)}`,
  );

describe("bucketsBetween", () => {
  it("starts weeks on Monday and clips the first and last to the range", () => {
    expect(written("2026-11-25", "2026-12-08", "week")).toEqual([
      "2026-11-25..2026-11-29",
      "2026-11-30..2026-12-06",
      "2026-12-07..2026-12-08",
    ]);
  });

  it("keeps whole weeks whole", () => {
    expect(written("2026-11-23", "2026-12-06", "week")).toEqual([
      "2026-11-23..2026-11-29",
      "2026-11-30..2026-12-06",
    ]);
  });

  it("follows months over the turn of the year and a leap February", () => {
    expect(written("2023-12-31", "2024-03-01", "month")).toEqual([
      "2023-12-31..2023-12-31",
      "2024-01-01..2024-01-31",
      "2024-02-01..2024-02-29",
      "2024-03-01..2024-03-01",
    ]);
  });

  it("gives a single day one bucket and a reversed range none", () => {
    expect(written("2026-11-29", "2026-11-29", "week")).toEqual(["2026-11-29..2026-11-29"]);
    expect(written("2026-11-29", "2026-11-29", "month")).toEqual(["2026-11-29..2026-11-29"]);
    expect(written("2026-11-30", "2026-11-29", "month")).toEqual([]);
  });

  it("reaches the last day that can be written", () => {
    expect(written("9999-12-30", "9999-12-31", "month")).toEqual(["9999-12-30..9999-12-31"]);
  });

  it("covers the range without gap or overlap, breaking only where weeks and months do", () => {
    const days = fc.integer({ min: -2000, max: 30000 });
    const sizes = fc.constantFrom<BucketSize>("week", "month");
    fc.assert(
      fc.property(days, fc.nat(500), sizes, (from, length, size) => {
        const buckets = bucketsBetween(from, from + length, size);
        expect(buckets[0]?.from).toBe(from);
        expect(buckets.at(-1)?.to).toBe(from + length);
        buckets.slice(1).forEach((bucket, index) => {
          expect(bucket.from).toBe((buckets[index]?.to as number) + 1);
          if (size === "week") expect(isoWeekday(bucket.from)).toBe(1);
          else expect(toIsoDay(bucket.from).slice(8)).toBe("01");
        });
      }),
    );
  });
});

describe("bucketAround", () => {
  const around = (day: string, size: BucketSize) => {
    const { from, to } = bucketAround(toDayNumber(day), size);
    return `${toIsoDay(from)}..${toIsoDay(to)}`;
  };

  it.each([
    ["2026-11-23", "2026-11-23..2026-11-29"],
    ["2026-11-29", "2026-11-23..2026-11-29"],
    ["2027-01-01", "2026-12-28..2027-01-03"],
  ])("puts %s in the week %s", (day, week) => {
    expect(around(day, "week")).toBe(week);
  });

  it.each([
    ["2024-02-10", "2024-02-01..2024-02-29"],
    ["2026-12-31", "2026-12-01..2026-12-31"],
  ])("puts %s in the month %s", (day, month) => {
    expect(around(day, "month")).toBe(month);
  });
});
