import { describe, expect, it } from "vitest";
import { evenRanks, rankBefore } from "@/lib/cards/wall/queue-ranks";

const queue = (...ranks: (number | null)[]) =>
  ranks.map((queueRank, index) => ({ number: index + 1, queueRank }));

describe("a rank before another card", () => {
  it("lies between its neighbours, above the first and below the last", () => {
    expect(rankBefore(queue(10, 20, 30), 2)).toBe(15);
    expect(rankBefore(queue(10, 20), 1)).toBeLessThan(10);
    expect(rankBefore(queue(10, 20), null)).toBeGreaterThan(20);
    expect(rankBefore([], null)).not.toBeNull();
  });

  it("needs no rank of cards below, which come after every card that has one", () => {
    expect(rankBefore(queue(null, null), 1)).not.toBeNull();
    expect(rankBefore(queue(10, null), 2)).toBeGreaterThan(10);
  });

  it("is not to be had below a card without a rank or where neighbours leave no room", () => {
    expect(rankBefore(queue(null, null), 2)).toBeNull();
    expect(rankBefore(queue(null), null)).toBeNull();
    expect(rankBefore(queue(1, 1 + Number.EPSILON), 2)).toBeNull();
  });
});

it("even ranks rise in the order of the queue", () => {
  expect([...evenRanks(queue(null, 5, null)).keys()]).toEqual([1, 2, 3]);
  const ranks = [...evenRanks(queue(null, 5, null)).values()];
  expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
});
