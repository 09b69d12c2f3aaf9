import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HeadCount } from "@/lib/cards/team/head-count";
import { bucketsBetween } from "@/lib/dates/buckets";
import { toDayNumber, toIsoDay } from "@/lib/dates/day";
import { createWorkCalendar } from "@/lib/dates/work-calendar";
import { peopleDays } from "@/lib/metrics/hidden-work/people-days";

const [feature, bug, support] = [1, 2, 3];
const kindOf = new Map([
  [feature, "feature" as const],
  [bug, "hidden" as const],
  [support, "support" as const],
]);

const calendar = createWorkCalendar({
  dayCount: "working",
  workingWeek: [1, 2, 3, 4, 5],
  holidays: ["2026-11-27"],
});

type Card = { typeId: number; from: number; to: number };

const card = (typeId: number, from: string, to: string): Card => ({
  typeId,
  from: toDayNumber(from),
  to: toDayNumber(to),
});

const deltasOf = (cards: Card[]) =>
  cards.flatMap(({ typeId, from, to }) => [
    { typeId, day: from, change: 1 },
    { typeId, day: to + 1, change: -1 },
  ]);

function weeksOf(cards: Card[], headCounts: HeadCount[], shown = cards) {
  return peopleDays({
    all: deltasOf(cards),
    shown: deltasOf(shown),
    kindOf,
    headCounts,
    calendar,
    buckets: bucketsBetween(toDayNumber("2026-11-09"), toDayNumber("2026-11-29"), "week"),
  });
}

describe("people-days", () => {
  it("gives support its own people and all other cards the rest, evenly", () => {
    const { buckets } = weeksOf(
      [
        card(feature, "2026-11-16", "2026-11-20"),
        card(bug, "2026-11-16", "2026-11-20"),
        card(support, "2026-11-16", "2026-11-17"),
      ],
      [{ from: "2026-11-01", people: 5, onSupport: 1 }],
    );
    // Two days with support (1 person, 4 shared by two cards), three without (5 shared by two).
    expect(buckets[1]).toEqual(
      new Map([
        [feature, 2 * 2 + 3 * 2.5],
        [bug, 2 * 2 + 3 * 2.5],
        [support, 2],
      ]),
    );
    expect(buckets[0]).toEqual(new Map());
  });

  it("lets everybody work on all cards alike where nobody is on support", () => {
    const { total } = weeksOf(
      [card(feature, "2026-11-16", "2026-11-16"), card(support, "2026-11-16", "2026-11-16")],
      [{ from: "2026-11-01", people: 4, onSupport: 0 }],
    );
    expect(total).toEqual(
      new Map([
        [feature, 2],
        [support, 2],
      ]),
    );
  });

  it("has none for a week with a day that counts before the first head count", () => {
    const cards = [card(feature, "2026-11-09", "2026-11-29")];
    const { buckets, total } = weeksOf(cards, [{ from: "2026-11-18", people: 3, onSupport: 0 }]);
    // From Wednesday 18 on: three days, then four, for the 27th is a holiday.
    expect(buckets.map((one) => one && (one.get(feature) ?? 0))).toEqual([null, null, 12]);
    expect(total.get(feature)).toBe(3 * 3 + 12);
    const monday = weeksOf(cards, [{ from: "2026-11-16", people: 3, onSupport: 0 }]);
    expect(monday.buckets[1]?.get(feature)).toBe(15);
  });

  it("follows a head count that changes within a week", () => {
    const { buckets } = weeksOf(
      [card(feature, "2026-11-16", "2026-11-20")],
      [
        { from: "2026-11-01", people: 2, onSupport: 0 },
        { from: "2026-11-19", people: 5, onSupport: 0 },
      ],
    );
    expect(buckets[1]?.get(feature)).toBe(3 * 2 + 2 * 5);
  });

  it("agrees with a count of each day by itself, also for some of the cards", () => {
    const someCard = fc.record({
      typeId: fc.constantFrom(feature, bug, support),
      first: fc.nat(20),
      days: fc.nat(12),
      isShown: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(someCard, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }), fc.nat(6)), {
          maxLength: 3,
        }),
        (drawn, counts) => {
          const first = toDayNumber("2026-11-09");
          const cards = drawn.map((one) => ({
            ...one,
            from: first + one.first,
            to: first + one.first + one.days,
          }));
          const headCounts = [
            ...new Map(
              counts.map(([day, people, onSupport]) => [
                day,
                { from: toIsoDay(first + day), people, onSupport: Math.min(people, onSupport) },
              ]),
            ).values(),
          ].sort((a, b) => (a.from < b.from ? -1 : 1));
          const { total } = weeksOf(
            cards,
            headCounts,
            cards.filter((one) => one.isShown),
          );
          const slow = new Map<number, number>();
          for (let day = first; day < first + 21; day += 1) {
            const present = headCounts.findLast(({ from }) => toDayNumber(from) <= day);
            if (!present || !calendar.counts(day)) continue;
            const open = cards.filter(({ from, to }) => from <= day && day <= to);
            const ofSupport = open.filter(({ typeId }) => typeId === support);
            const others = open.length - ofSupport.length;
            const isApart = ofSupport.length > 0 && others > 0 && present.onSupport > 0;
            for (const one of open.filter(({ isShown }) => isShown)) {
              const part = !isApart
                ? present.people / open.length
                : one.typeId === support
                  ? present.onSupport / ofSupport.length
                  : (present.people - present.onSupport) / others;
              slow.set(one.typeId, (slow.get(one.typeId) ?? 0) + part);
            }
          }
          for (const typeId of kindOf.keys()) {
            expect(total.get(typeId) ?? 0).toBeCloseTo(slow.get(typeId) ?? 0, 9);
          }
        },
      ),
    );
  });
});
