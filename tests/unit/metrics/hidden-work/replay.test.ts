import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "@/lib/cards/sample/seeded-random";
import { capacityModel } from "@/lib/metrics/hidden-work/capacity-model";
import { isReleased } from "@/lib/metrics/hidden-work/flow-card";
import { replay } from "@/lib/metrics/hidden-work/replay";
import { supportQueued } from "@/lib/metrics/hidden-work/support-queued";
import { seedsFor, whatIf } from "@/lib/metrics/hidden-work/what-if";
import { testWith } from "@/tests/setup/needs";
import { shareCovered } from "@/tests/simulate/hidden-work";
import {
  calendar,
  flowCard,
  lastDay,
  someCards,
} from "@/tests/unit/metrics/hidden-work/flow-cards";
import { recordFlow } from "@/tests/unit/metrics/hidden-work/flow-record";
import { recordCalendar, recordMissing } from "@/tests/unit/metrics/reference-record";

const rule = { kind: "mean-sd", k: 1 } as const;
const nobody = { wipLimit: 1000, people: null };

function askAll(model: ReturnType<typeof capacityModel>) {
  const features = new Set(
    model.cards.filter((one) => one.kind === "feature" && one.isReleased).map((one) => one.number),
  );
  return { model, features, period: { first: 0, last: model.lastDay }, rule, ...nobody };
}

describe("the replay of a record", () => {
  test("without a change ends every card on its day, however much of it the card needed", () => {
    fc.assert(
      fc.property(someCards, fc.nat(), (cards, seed) => {
        const model = capacityModel(cards, calendar, lastDay);
        for (const { card, start, end } of replay(model, {}, seededRandom(seed))) {
          expect([start, end]).toEqual([card.start, card.end]);
        }
      }),
    );
  });

  test("gives each card the plain count of its days", () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const days = new Map(
          cards
            .filter(isReleased)
            .map((card) => [card.number, calendar.plainCount(card.committed, card.released)]),
        );
        for (const one of replay(capacityModel(cards, calendar, lastDay), {}, Math.random)) {
          if (!one.card.isReleased || one.end === null || one.start === null) continue;
          expect(one.end - one.start + 1).toBe(days.get(one.card.number));
        }
      }),
    );
  });

  test("gives the days of a card that is gone to those beside it", () => {
    // Two cards side by side for four days: alone, the feature needs two, to the end of its last.
    const cards = [
      flowCard({ number: 1, committed: 20_003, released: 20_006 }),
      flowCard({ number: 2, kind: "support", committed: 20_003, released: 20_006 }),
    ];
    const alone = replay(
      capacityModel(cards, calendar, lastDay),
      { without: new Set([2]) },
      () => 0,
    );
    expect(alone.map(({ card, start, end }) => [card.number, start, end])).toEqual([[1, 0, 1]]);
  });

  test("never has more cards in progress than a limit allows, and loses none", () => {
    fc.assert(
      fc.property(someCards, fc.integer({ min: 1, max: 6 }), (cards, wipLimit) => {
        const model = capacityModel(
          cards.filter((card) => card.released !== null),
          calendar,
          lastDay,
        );
        const ended = replay(model, { wipLimit }, () => 0.5);
        const lastEnd = Math.max(...ended.map(({ end }) => end ?? 0));
        for (let day = 0; day <= lastEnd; day += 1) {
          const open = ended.filter(
            ({ start, end }) => start !== null && start <= day && day <= (end ?? Infinity),
          );
          expect(open.length).toBeLessThanOrEqual(wipLimit);
        }
        expect(ended.length).toBe(model.cards.length);
      }),
    );
  });

  testWith(recordMissing, "of the published record reproduces it", () => {
    const cards = recordFlow();
    const model = capacityModel(
      cards,
      recordCalendar(),
      Math.max(...cards.map((card) => card.released)),
    );
    const wrong = replay(model, {}, Math.random).filter(
      ({ card, start, end }) => start !== card.start || end !== card.end,
    );
    expect(wrong).toEqual([]);
    // Two cards lie on a weekend: nobody's day went to them.
    expect(model.cards).toHaveLength(3236);
  });
});

describe("support in the queue", () => {
  test("is taken up after what was queued before it, on a day that was free", () => {
    const day = 20_003;
    const cards = [
      flowCard({ number: 1, kind: "support", prioritised: day, committed: day, released: day }),
      flowCard({ number: 2, prioritised: day - 9, committed: day + 1, released: day + 2 }),
      flowCard({ number: 3, prioritised: day + 1, committed: day + 2, released: day + 3 }),
    ];
    const { cards: model } = capacityModel(cards, calendar, lastDay);
    expect(supportQueued(model)).toEqual(
      new Map([
        [2, 0],
        [1, 1],
        [3, 2],
      ]),
    );
  });

  test("begins as many cards as there were, support never sooner and work never before it was queued", () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const { cards: model } = capacityModel(cards, calendar, lastDay);
        const starts = supportQueued(model);
        expect(starts.size).toBe(model.length);
        for (const card of model) {
          const start = starts.get(card.number) ?? -1;
          const earliest = card.kind === "support" ? card.start : card.prioritised;
          expect(start).toBeGreaterThanOrEqual(Math.min(card.start, earliest ?? card.start));
        }
      }),
    );
  });
});

describe("what-ifs", () => {
  const team = Array.from({ length: 60 }, (_, index) => {
    const committed = 20_003 + 7 * Math.floor(index / 4);
    return flowCard({
      number: index + 1,
      kind: index % 2 === 0 ? "feature" : "support",
      prioritised: committed - 7,
      committed,
      released: committed + 3,
    });
  });

  test("have the record as base, and features sooner with half the support", () => {
    const [base, halved] = whatIf(askAll(capacityModel(team, calendar, 20_120)));
    // The weeks from Monday to Thursday, but for the holiday, which is a Friday.
    expect(base).toMatchObject({
      scenario: "as-it-was",
      mean: { value: 4, interval: { low: 4, high: 4 } },
      featureWait: { value: 0 },
    });
    expect(halved?.scenario).toBe("support-halved");
    expect(halved?.mean?.interval.high).toBeLessThan(4);
  });

  test("leave out what a team without support or head counts cannot ask", () => {
    const alone = team.filter((card) => card.kind === "feature");
    const asked = whatIf(askAll(capacityModel(alone, calendar, 20_120)));
    expect(asked.map((one) => one.scenario)).toEqual(["as-it-was", "wip-limit"]);
  });

  test("with one person fewer on support make features faster, where head counts allow it", () => {
    const question = askAll(capacityModel(team, calendar, 20_120));
    const answers = whatIf({ ...question, people: { all: 3, onSupport: 2 } });
    const fewer = answers.find((one) => one.scenario === "one-fewer-on-support");
    expect(fewer?.mean?.value).toBeLessThan(4);
    for (const people of [
      { all: 2, onSupport: 2 },
      { all: 6, onSupport: 1 },
    ]) {
      expect(whatIf({ ...question, people }).map((one) => one.scenario)).not.toContain(
        "one-fewer-on-support",
      );
    }
  });

  test("hold in their interval what a team that shares its capacity would have seen", () => {
    // 90% of them over 1,000 seeds: tests/simulate/hidden-work.ts measures it.
    expect(shareCovered(20)).toBeGreaterThanOrEqual(0.75);
  });

  test("take between 20 and 100 seeds, by the length of the record", () => {
    const model = capacityModel(team, calendar, 20_120);
    expect(seedsFor(model)).toBe(100);
    const long = { ...model, cards: model.cards.map((one) => ({ ...one, end: 1_000_000 })) };
    expect(seedsFor(long)).toBe(20);
  });
});
