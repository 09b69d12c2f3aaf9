import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { episodesOf } from "@/lib/metrics/hidden-work/blocked-days";
import { blockers, flowEfficiency } from "@/lib/metrics/hidden-work/blockers";
import { streamDays } from "@/lib/metrics/hidden-work/stream-days";
import { calendar, flowCard } from "@/tests/unit/metrics/hidden-work/flow-cards";

const card = { ...flowCard({ number: 1, released: 20_030 }), committed: 20_003, streamId: 1 };
const spell = (from: number, to: number | null, reason: string | null = null) => ({
  ...{ from, to, reason },
});

const spells = fc.array(
  fc.record({
    from: fc.integer({ min: 19_990, max: 20_040 }),
    length: fc.option(fc.integer({ min: 0, max: 15 })),
    reason: fc.constantFrom("a", "b", null),
  }),
  { maxLength: 8 },
);

describe("blocked episodes", () => {
  test("count each day once, however many spells hold it, and only days in progress", () => {
    fc.assert(
      fc.property(spells, (all) => {
        const given = all.map(({ from, length, reason }) =>
          spell(from, length === null ? null : from + length, reason),
        );
        const days = new Set<number>();
        for (const { from, to } of given) {
          for (let day = from; day < (to ?? Infinity) && day <= 20_030; day += 1) {
            if (day >= 20_003 && calendar.counts(day)) days.add(day);
          }
        }
        const episodes = episodesOf(card, given, calendar, 20_100);
        expect(episodes.reduce((sum, one) => sum + one.days, 0)).toBe(days.size);
        episodes.slice(1).forEach((one, place) => {
          expect(one.from).toBeGreaterThan((episodes[place]?.to ?? 0) + 1);
        });
      }),
    );
  });

  test("run together where spells touch, with the reason of each", () => {
    const touching = [spell(20_003, 20_005, "key"), spell(20_005, 20_006, "lock")];
    expect(episodesOf(card, touching, calendar, 20_100)).toEqual([
      { from: 20_003, to: 20_005, days: 3, isGoingOn: false, reasons: ["key", "lock"] },
    ]);
  });

  test("of an open card go on to the day things are seen", () => {
    const open = { ...card, released: null };
    expect(episodesOf(open, [spell(20_010, null)], calendar, 20_011)).toEqual([
      { from: 20_010, to: 20_011, days: 2, isGoingOn: true, reasons: [null] },
    ]);
  });
});

describe("blockers and flow efficiency", () => {
  const cards = [
    { ...card, spells: [spell(20_004, 20_006, "key")] },
    {
      ...card,
      number: 2,
      typeId: 2,
      spells: [spell(20_010, 20_014, "key"), spell(20_012, 20_013)],
    },
    { ...card, number: 3, released: null, spells: [spell(20_024, null, "lock")] },
  ];
  const period = { from: 20_003, to: 20_030 };

  test("group days by the first reason, stream and type, the most first", () => {
    const found = blockers(cards, calendar, period);
    expect(found).toMatchObject({ cards: 3, days: 2 + 4 + 5, medianDays: 4 });
    expect(found.longest).toMatchObject({ number: 3, days: 5, isGoingOn: true });
    expect(found.byReason).toEqual([
      { key: "key", cards: 2, episodes: 2, days: 6 },
      { key: "lock", cards: 1, episodes: 1, days: 5 },
    ]);
    expect(found.byStream).toEqual([{ key: 1, cards: 3, episodes: 3, days: 11 }]);
    expect(found.byType.map(({ key, days }) => [key, days])).toEqual([
      [1, 7],
      [2, 4],
    ]);
  });

  test("cut episodes to the period", () => {
    const found = blockers(cards, calendar, { from: 20_005, to: 20_011 });
    expect(found.episodes.map(({ number, days }) => [number, days])).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  test("efficiency is of released cards, and null without any", () => {
    const days = calendar.plainCount(20_003, 20_030);
    expect(flowEfficiency(cards, calendar, period)).toEqual({
      items: 2,
      blockedItems: 2,
      daysInProgress: 2 * days,
      blockedDays: 6,
      efficiency: 1 - 6 / (2 * days),
    });
    expect(flowEfficiency(cards, calendar, { from: 0, to: 1 }).efficiency).toBeNull();
  });

  test("the day of a move is a day in the stream that the card came to", () => {
    const moved = {
      ...card,
      streams: [
        { streamId: 1, from: 20_003, to: 20_005 },
        { streamId: 2, from: 20_005, to: 20_030 },
      ],
    };
    expect(streamDays([moved], calendar, period)).toEqual([
      { streamId: 2, cards: 1, days: calendar.plainCount(20_005, 20_030) },
      { streamId: 1, cards: 1, days: 2 },
    ]);
  });
});
