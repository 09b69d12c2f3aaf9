import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindService } from "@/lib/metrics/hidden-work/kind-service";
import { overtakings } from "@/lib/metrics/hidden-work/overtaken";
import { timeBoxes } from "@/lib/metrics/hidden-work/time-boxes";
import { calendar, flowCard, someCards } from "@/tests/unit/metrics/hidden-work/flow-cards";

const period = { from: 20_000, to: 20_100 };

describe("overtaking", () => {
  test("is going ahead of what was queued on an earlier day and still waits at the day's end", () => {
    fc.assert(
      fc.property(someCards, (cards) => {
        const found = new Map(
          overtakings(cards, calendar, period, () => true).map((one) => [
            one.number,
            one.overtaken.map(({ number }) => number).sort((a, b) => a - b),
          ]),
        );
        for (const { number, prioritised, committed } of cards) {
          const plain =
            prioritised === null || committed === null
              ? []
              : cards.filter((other) => {
                  const left = other.committed ?? other.released ?? other.cancelled ?? Infinity;
                  return (
                    other.prioritised !== null &&
                    other.prioritised < Math.min(prioritised, committed) &&
                    left > committed
                  );
                });
          expect(found.get(number) ?? []).toEqual(plain.map((other) => other.number));
        }
      }),
    );
  });

  test("says how long those overtaken had waited", () => {
    const cards = [
      flowCard({ number: 1, prioritised: 20_003 }),
      flowCard({ number: 2, kind: "support", prioritised: 20_010, committed: 20_010 }),
    ];
    expect(overtakings(cards, calendar, period, ({ kind }) => kind === "support")).toEqual([
      { number: 2, committed: 20_010, overtaken: [{ number: 1, waitedDays: 5 }] },
    ]);
  });
});

describe("how kinds of work are served", () => {
  test("counts what came, left and is there, with times to begin and to finish", () => {
    const cards = [
      flowCard({
        number: 1,
        kind: "support",
        prioritised: 20_003,
        committed: 20_003,
        released: 20_004,
      }),
      flowCard({ number: 2, kind: "support", prioritised: 20_003, committed: 20_004 }),
      flowCard({
        number: 3,
        kind: "support",
        prioritised: 20_090,
        committed: 20_004,
        cancelled: 20_005,
      }),
      flowCard({ number: 4, prioritised: 19_900, committed: 19_960, released: 20_003 }),
    ];
    const [feature, support, hidden] = kindService(cards, calendar, period, {
      kind: "mean-sd",
      k: 1,
    });
    expect(support).toMatchObject({
      kind: "support",
      ...{ arrivals: 3, releases: 1, inProgress: 1 },
      cycle: { items: 1, mean: 2, sla: null },
      response: { items: 2, mean: 1.5, median: 1.5 },
    });
    expect(feature).toMatchObject({ arrivals: 0, releases: 1, response: { mean: null } });
    expect(hidden).toMatchObject({ arrivals: 0, releases: 0, cycle: { mean: null } });
  });
});

describe("time boxes", () => {
  test("are kept by what took no more days, and overrun by the rest", () => {
    const spike = { typeId: 7, committed: 20_003 };
    const cards = [
      flowCard({ ...spike, number: 1, released: 20_004 }),
      flowCard({ ...spike, number: 2, released: 20_005 }),
      flowCard({ ...spike, number: 3, released: 20_010 }),
      flowCard({ ...spike, number: 4 }),
      flowCard({ ...spike, number: 5, committed: 20_100 }),
      flowCard({ ...spike, number: 6, typeId: 1, released: 20_010 }),
    ];
    const types = [
      { id: 7, boxDays: 2 },
      { id: 1, boxDays: null },
    ];
    expect(timeBoxes(cards, types, calendar, period)).toEqual([
      {
        ...{ typeId: 7, boxDays: 2, released: 3, kept: 1, meanOverrun: 2, longestOverrun: 3 },
        ...{ inProgress: 2, openOverrun: 1 },
        overruns: [
          { number: 3, days: 3 },
          { number: 2, days: 1 },
        ],
      },
    ]);
  });
});
