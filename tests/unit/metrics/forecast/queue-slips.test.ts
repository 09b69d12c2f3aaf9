import { describe, expect, test } from "vitest";
import { itemsByCard, queueSlips } from "@/lib/metrics/forecast/queue-slips";

/** One card every two working days, behind one in progress; nothing is known beyond five cards. */
const queue = { inProgress: 1, days: [2, 4, 6, 8, 10], excluded: new Set<number>() };
const saved = [1, 2, 3, 4];

describe("what an order of the queue does to its cards' days", () => {
  test("the last put first delays all others by one place", () => {
    expect(queueSlips(saved, [4, 1, 2, 3], queue)).toEqual([
      { number: 1, wasItems: 2, isItems: 3, slip: 2 },
      { number: 2, wasItems: 3, isItems: 4, slip: 2 },
      { number: 3, wasItems: 4, isItems: 5, slip: 2 },
      { number: 4, wasItems: 5, isItems: 2, slip: -6 },
    ]);
  });

  test("two exchanged touch nobody else, and the same order nobody at all", () => {
    expect(
      queueSlips(saved, [1, 3, 2, 4], queue).map(({ number, slip }) => [number, slip]),
    ).toEqual([
      [2, 2],
      [3, -2],
    ]);
    expect(queueSlips(saved, saved, queue)).toEqual([]);
  });

  test("places that share a day cost nothing", () => {
    const shared = { ...queue, days: [2, 4, 4, 4, 10] };
    expect(queueSlips(saved, [2, 1, 3, 4], shared)).toEqual([]);
  });

  test("a day beyond what can be forecast is no number", () => {
    const short = { ...queue, days: [2, 4, 6] };
    expect(queueSlips([1, 2, 3], [2, 3, 1], short)[0]).toMatchObject({ number: 3, slip: null });
  });

  test("excluded cards are passed over", () => {
    const excluded = { ...queue, excluded: new Set([2]) };
    expect([...itemsByCard(saved, excluded)]).toEqual([
      [1, 2],
      [3, 3],
      [4, 4],
    ]);
    expect(queueSlips(saved, [2, 1, 3, 4], excluded)).toEqual([]);
  });
});
