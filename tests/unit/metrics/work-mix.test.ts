import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BucketSize } from "@/lib/dates/buckets";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { type WorkMixInput, type WorkShare, workMix } from "@/lib/metrics/work-mix";

const types = [
  { id: "f", name: "Feature", kind: "feature" },
  { id: "s", name: "Support", kind: "support" },
  { id: "b", name: "Bug", kind: "hidden" },
  { id: "i", name: "Infrastructure", kind: "hidden" },
] as const;

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-11-27"],
});

type TestCard = { typeId: string; from: number; to: number; released: boolean };

const card = (typeId: string, from: string, to: string): TestCard => ({
  typeId,
  from: toDayNumber(from),
  to: toDayNumber(to),
  released: true,
});

function mixOf(cards: TestCard[], from: string, to: string, bucket: BucketSize = "week") {
  return workMix(inputOf(cards, toDayNumber(from), toDayNumber(to), bucket));
}

function inputOf(cards: TestCard[], from: number, to: number, bucket: BucketSize): WorkMixInput {
  return {
    deltas: cards.flatMap((each) => [
      { typeId: each.typeId, day: each.from, change: 1 },
      { typeId: each.typeId, day: each.to + 1, change: -1 },
    ]),
    releases: cards
      .filter((each) => each.released)
      .map((each) => ({ typeId: each.typeId, day: each.to, count: 1 })),
    types,
    calendar,
    from,
    to,
    bucket,
  };
}

describe("workMix", () => {
  it("counts releases and counted days of each kind and type in each week", () => {
    const { buckets, total } = mixOf(
      [
        card("f", "2026-11-18", "2026-11-24"),
        card("b", "2026-11-20", "2026-11-20"),
        card("i", "2026-11-19", "2026-11-30"),
      ],
      "2026-11-16",
      "2026-11-29",
    );
    expect(buckets.map(({ from, to }) => `${from}..${to}`)).toEqual([
      "2026-11-16..2026-11-22",
      "2026-11-23..2026-11-29",
    ]);
    expect(buckets[0]?.byKind).toEqual({
      feature: { items: 0, days: 3, itemsShare: 0, daysShare: 0.5 },
      support: { items: 0, days: 0, itemsShare: 0, daysShare: 0 },
      hidden: { items: 1, days: 3, itemsShare: 1, daysShare: 0.5 },
    });
    // Friday 27 November is a holiday: the infrastructure card has four days here.
    expect(buckets[1]?.byType).toEqual({
      Feature: { items: 1, days: 2, itemsShare: 1, daysShare: 1 / 3 },
      Bug: { items: 0, days: 0, itemsShare: 0, daysShare: 0 },
      Infrastructure: { items: 0, days: 4, itemsShare: 0, daysShare: 2 / 3 },
    });
    expect(total).toMatchObject({
      from: "2026-11-16",
      to: "2026-11-29",
      byKind: {
        feature: { items: 1, days: 5, itemsShare: 0.5, daysShare: 5 / 12 },
        hidden: { items: 1, days: 7, itemsShare: 0.5, daysShare: 7 / 12 },
      },
    });
  });

  it("carries cards that were in progress before the range into it", () => {
    const { buckets } = mixOf([card("f", "2020-01-01", "2030-01-01")], "2026-11-16", "2026-12-06");
    expect(buckets.map((bucket) => bucket.byKind.feature.days)).toEqual([5, 4, 5]);
  });

  it("clips the first and last bucket to the range", () => {
    const { buckets } = mixOf([card("f", "2020-01-01", "2030-01-01")], "2026-11-19", "2026-11-24");
    expect(buckets.map((bucket) => bucket.byKind.feature.days)).toEqual([2, 2]);
  });

  it("shows empty buckets, with shares that are not available", () => {
    const { buckets } = mixOf(
      [card("s", "2026-10-05", "2026-10-06"), card("s", "2026-12-01", "2026-12-01")],
      "2026-10-01",
      "2026-12-31",
      "month",
    );
    expect(buckets).toHaveLength(3);
    expect(buckets[1]?.byKind.support).toEqual({
      items: 0,
      days: 0,
      itemsShare: null,
      daysShare: null,
    });
    expect(buckets[1]?.byType).toEqual({
      Support: { items: 0, days: 0, itemsShare: null, daysShare: null },
    });
  });

  it("has the two shares on their own where there are releases but no counted days", () => {
    const { total } = mixOf([card("b", "2026-11-28", "2026-11-29")], "2026-11-28", "2026-11-29");
    expect(total.byKind.hidden).toEqual({ items: 1, days: 0, itemsShare: 1, daysShare: null });
  });

  it("leaves out types with nothing in the range, and keeps all kinds", () => {
    const { total } = mixOf([card("b", "2026-11-02", "2026-11-03")], "2026-11-16", "2026-11-29");
    expect(total.byType).toEqual({});
    expect(Object.keys(total.byKind)).toEqual(["feature", "support", "hidden"]);
  });

  it("counts each released card in a day's number of releases", () => {
    const day = toDayNumber("2026-11-17");
    const { total } = workMix({
      ...inputOf([], day, day, "week"),
      releases: [
        { typeId: "f", day, count: 3 },
        { typeId: "s", day, count: 1 },
      ],
    });
    expect(total.byKind.feature.itemsShare).toBe(0.75);
  });

  it("has no buckets and nothing in total for a reversed range", () => {
    const mix = mixOf([card("f", "2026-11-02", "2026-11-30")], "2026-11-17", "2026-11-16");
    expect(mix.buckets).toEqual([]);
    expect(mix.total.byKind.feature.days).toBe(0);
  });

  it("copes with a type that is called like a part of every object", () => {
    const day = toDayNumber("2026-11-17");
    const { total } = workMix({
      ...inputOf([], day, day, "week"),
      types: [{ id: "p", name: "__proto__", kind: "feature" }],
      releases: [{ typeId: "p", day, count: 2 }],
    });
    expect(Object.entries(total.byType)).toEqual([
      ["__proto__", { items: 2, days: 0, itemsShare: 1, daysShare: null }],
    ]);
  });

  it("refuses a type it does not know", () => {
    expect(() =>
      mixOf([card("x", "2026-11-17", "2026-11-17")], "2026-11-16", "2026-11-20"),
    ).toThrow(RangeError);
  });

  it("agrees with a slow loop over days and cards", () => {
    const first = toDayNumber("2026-10-01");
    const cards = fc.array(
      fc
        .record({
          typeId: fc.constantFrom("f", "s", "b", "i"),
          from: fc.integer({ min: first - 60, max: first + 120 }),
          length: fc.nat(40),
          released: fc.boolean(),
        })
        .map(({ length, ...each }) => ({ ...each, to: each.from + length })),
      { maxLength: 25 },
    );
    const sizes = fc.constantFrom<BucketSize>("week", "month");
    fc.assert(
      fc.property(cards, fc.nat(20), fc.nat(90), sizes, (all, skip, length, size) => {
        const from = first + skip;
        const { buckets, total } = workMix(inputOf(all, from, from + length, size));
        for (const bucket of [...buckets, total]) {
          const daysOf = (group: TestCard[]) => slowDays(group, bucket.from, bucket.to);
          const itemsOf = (group: TestCard[]) =>
            group.filter(
              (each) =>
                each.released && toIsoDay(each.to) >= bucket.from && toIsoDay(each.to) <= bucket.to,
            ).length;
          const whole = { days: daysOf(all), items: itemsOf(all) };
          for (const type of types) {
            const group = all.filter((each) => each.typeId === type.id);
            const share: WorkShare | undefined = bucket.byType[type.name];
            expect(share?.days ?? 0).toBe(daysOf(group));
            expect(share?.items ?? 0).toBe(itemsOf(group));
            if (share && whole.days > 0) {
              expect(share.daysShare).toBeCloseTo(daysOf(group) / whole.days, 12);
            }
          }
          const kindDays = Object.values(bucket.byKind).map((share) => share.days);
          expect(kindDays.reduce((sum, days) => sum + days)).toBe(whole.days);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function slowDays(cards: TestCard[], from: string, to: string): number {
  let days = 0;
  for (let day = toDayNumber(from); day <= toDayNumber(to); day += 1) {
    if (!calendar.counts(day)) continue;
    days += cards.filter((each) => each.from <= day && day <= each.to).length;
  }
  return days;
}
