import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardsInProgress } from "@/lib/metrics/hidden-work/cards-in-progress";
import { cumulativeFlow } from "@/lib/metrics/hidden-work/cumulative-flow";
import { flowOverTime } from "@/lib/metrics/hidden-work/flow-over-time";
import { littlesLaw } from "@/lib/metrics/hidden-work/littles-law";
import { testWith } from "@/tests/setup/needs";
import {
  calendar,
  flowCard,
  isInProgress,
  lastDay,
  someCards,
} from "@/tests/unit/metrics/hidden-work/flow-cards";
import { recordFlow } from "@/tests/unit/metrics/hidden-work/flow-record";
import { recordCalendar, recordMissing } from "@/tests/unit/metrics/reference-record";

const window = fc
  .tuple(fc.integer({ min: 20_000, max: 20_060 }), fc.integer({ min: 0, max: 60 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe("cards in progress", () => {
  test("are those committed and not yet gone, without the time between release and reopening", () => {
    fc.assert(
      fc.property(someCards, window, (cards, { from, to }) => {
        const plain = Array.from(
          { length: to - from + 1 },
          (_, place) => cards.filter((card) => isInProgress(card, from + place)).length,
        );
        expect([...cardsInProgress(cards, from, to)]).toEqual(plain);
      }),
    );
  });
});

describe("Little's law", () => {
  test("is exact over a window that starts and ends empty", () => {
    const cards = [
      flowCard({ number: 1, committed: 20_003, released: 20_006 }),
      flowCard({ number: 2, committed: 20_004, released: 20_012 }),
      flowCard({ number: 3, committed: 20_004, released: 20_004 }),
    ];
    const law = littlesLaw(cards, calendar, 20_003, 20_014);
    expect(law).toMatchObject({ workingDays: 9, releases: 3, arrivals: 3, departures: 3 });
    // The second card has a weekend and the holiday of 11 October 2024 in it: 6 of its 9 days count.
    expect(law.observedDays).toBeCloseTo((4 + 6 + 1) / 3, 12);
    expect(law.predictedDays).toBeCloseTo(law.observedDays ?? 0, 12);
    expect(law.meanWip).toBeCloseTo(11 / 9, 12);
  });

  test("says in days what parts prediction from observation", () => {
    fc.assert(
      fc.property(someCards, window, (cards, { from, to }) => {
        const { edges, predictedDays, observedDays } = littlesLaw(cards, calendar, from, to);
        if (edges === null || predictedDays === null || observedDays === null) return;
        expect(
          observedDays + edges.openDays - edges.earlierDays - edges.pausedDays - edges.roundedDays,
        ).toBeCloseTo(predictedDays, 9);
      }),
    );
  });

  test("of a window without a release predicts nothing", () => {
    const open = [flowCard({ number: 1, committed: 20_003 })];
    expect(littlesLaw(open, calendar, 20_003, 20_006)).toMatchObject({
      meanWip: 1,
      releases: 0,
      predictedDays: null,
      observedDays: null,
      edges: null,
      arrivals: 1,
    });
  });

  testWith(recordMissing, "of the published record, all of it, predicts what was observed", () => {
    const cards = recordFlow();
    const days = cards.flatMap((card) => [card.committed, card.released]);
    const law = littlesLaw(cards, recordCalendar(), Math.min(...days), Math.max(...days));
    // Only cards that had no counted day part the two: 2 of 3,238.
    expect(law.observedDays).toBeCloseTo(5.47097, 5);
    expect((law.observedDays ?? 0) - (law.predictedDays ?? 0)).toBeCloseTo(2 / 3238, 9);
  });

  testWith(recordMissing, "of a quarter of the record follows from a plain count", () => {
    const cards = recordFlow();
    const counted = recordCalendar();
    const [from, to] = [14_883, 14_972];
    const days = Array.from({ length: to - from + 1 }, (_, place) => from + place).filter(
      counted.counts,
    );
    const wip = days.map((day) => cards.filter((card) => isInProgress(card, day)).length);
    const released = cards.filter((card) => from <= card.released && card.released <= to);
    const law = littlesLaw(cards, counted, from, to);
    const sum = wip.reduce((total, one) => total + one, 0);
    expect(law.meanWip).toBeCloseTo(sum / days.length, 12);
    expect(law.releases).toBe(released.length);
    expect(law.predictedDays).toBeCloseTo(sum / released.length, 12);
  });
});

describe("the cumulative flow diagram", () => {
  test("has lines that never fall nor cross, with WIP and queue between them", () => {
    fc.assert(
      fc.property(someCards, window, (cards, { from, to }) => {
        const days = cumulativeFlow(
          cards.map((card) => ({ ...card, pauses: [] })),
          from,
          to,
        );
        let before = { prioritised: 0, committed: 0, gone: 0, released: 0, cancelled: 0 };
        for (const now of days) {
          for (const line of ["prioritised", "committed", "gone", "released"] as const) {
            expect(now[line]).toBeGreaterThanOrEqual(before[line]);
          }
          expect(now.prioritised).toBeGreaterThanOrEqual(now.committed);
          expect(now.committed).toBeGreaterThanOrEqual(now.gone);
          expect(now.released + now.cancelled).toBe(now.gone);
          // At the end of the day: what was released on it is no longer between the lines.
          const open = cards.filter(
            ({ committed, released, cancelled }) =>
              committed !== null &&
              committed <= now.day &&
              (released ?? cancelled ?? Infinity) > now.day,
          );
          expect(now.committed - now.gone).toBe(open.length);
          before = now;
        }
      }),
    );
  });

  test("lets a cancelled card leave the queue without a line falling", () => {
    const cards = [
      flowCard({ number: 1, prioritised: 20_000, cancelled: 20_002 }),
      flowCard({ number: 2, prioritised: 20_000 }),
    ];
    const [first, , third] = cumulativeFlow(cards, 20_000, 20_002);
    expect(first).toMatchObject({ prioritised: 2, committed: 0, gone: 0 });
    expect(third).toMatchObject({ prioritised: 2, committed: 1, gone: 1, cancelled: 1 });
  });
});

describe("flow over time", () => {
  test("counts arrivals, departures, WIP and its age in each week, empty ones too", () => {
    const cards = [
      flowCard({ number: 1, committed: 20_003, released: 20_004 }),
      flowCard({ number: 2, committed: 20_004, cancelled: 20_018 }),
    ];
    const weeks = flowOverTime(cards, calendar, 20_003, 20_023, "week");
    expect(weeks.map((week) => [week.arrivals, week.departures, week.releases])).toEqual([
      [2, 1, 1],
      [0, 0, 0],
      [0, 1, 0],
    ]);
    expect(weeks.map((week) => week.meanWip)).toEqual([5 / 4, 5 / 5, 2 / 5].map(expectClose));
    expect(weeks.map((week) => week.medianAge)).toEqual([3, 8, null]);
  });

  test("adds up to the arrivals and departures of its cards", () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const weeks = flowOverTime(cards, calendar, 19_990, lastDay, "week");
        const started = cards.filter((card) => card.committed !== null);
        const sum = (of: (week: (typeof weeks)[number]) => number) =>
          weeks.reduce((total, week) => total + of(week), 0);
        expect(sum((week) => week.arrivals)).toBe(started.length);
        expect(sum((week) => week.departures)).toBe(
          started.filter((card) => (card.released ?? card.cancelled) !== null).length,
        );
      }),
    );
  });
});

function expectClose(value: number): number {
  return expect.closeTo(value, 12);
}
