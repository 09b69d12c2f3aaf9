import { describe, expect, test } from "vitest";
import { playBatching } from "@/lib/metrics/forecast/batching";

const daily = Array(60).fill(1);
const play = (options: { ahead?: number; batch?: number; valuable?: number; cards?: number }) =>
  playBatching(daily, { cards: 6, ahead: 0, batch: 3, valuable: 0, seed: 1, ...options });
const p85 = (days: { p85: number | null }) => days.p85;

// Worked by hand: six cards, one done a day, in batches of three. Done on days 1 2 3 4 5 6;
// with the customer on 3 3 3 6 6 6 in batches, on 6 6 6 6 6 6 as a whole.
describe("six cards of a team that releases one a day", () => {
  const [each, batches, whole] = play({ valuable: 1 });

  test("reach the customer on the day they are done, with their batch, or all on the last", () => {
    expect(each?.cards.map(p85)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(batches?.cards.map(p85)).toEqual([3, 3, 3, 6, 6, 6]);
    expect(whole?.cards.map(p85)).toEqual([6, 6, 6, 6, 6, 6]);
  });

  test("come first, most valuable and last on these days", () => {
    const days = [each, batches, whole].map((one) => [
      ...[one?.way, one?.first.p85, one?.valuable.p85, one?.last.p85],
    ]);
    expect(days).toEqual([
      ["each", 1, 2, 6],
      ["batches", 3, 3, 6],
      ["whole", 6, 6, 6],
    ]);
  });

  test("wait for feedback for 0, (2+1+0+2+1+0)/6 = 1 and (5+4+3+2+1+0)/6 = 2.5 days", () => {
    const waits = [each, batches, whole].map((one) => one?.feedbackWaits);
    expect(waits[0]).toBe(0);
    expect(waits[1]).toBeCloseTo(1, 9);
    expect(waits[2]).toBeCloseTo(2.5, 9);
  });

  test("come after the cards in progress, and a last batch may be smaller", () => {
    const [, inFours] = play({ ahead: 2, batch: 4 });
    expect(inFours?.cards.map(p85)).toEqual([6, 6, 6, 6, 8, 8]);
    const [, inTens, all] = play({ batch: 10 });
    expect(inTens?.cards).toEqual(all?.cards);
  });
});

describe("a list of one card", () => {
  test("reaches the customer on the same day in every way", () => {
    const ways = play({ cards: 1 });
    expect(ways.map(({ first, feedbackWaits }) => [first.p85, feedbackWaits])).toEqual(
      Array(3).fill([1, 0]),
    );
  });
});

describe("an uneven team", () => {
  test("has the last card out at the same time in every way, and the first never later", () => {
    const uneven = [0, 3, 0, 1, 2, 0, 0, 4, 1, 0];
    const options = { cards: 12, ahead: 3, batch: 4, valuable: 0, seed: 1 };
    const [each, batches, whole] = playBatching(uneven, options);
    expect(each?.last).toEqual(whole?.last);
    expect(batches?.last).toEqual(whole?.last);
    expect(each?.first.p85 ?? 0).toBeLessThan(batches?.first.p85 ?? 0);
    expect(batches?.first.p85 ?? 0).toBeLessThan(whole?.first.p85 ?? 0);
    expect(each?.feedbackWaits).toBe(0);
    expect(batches?.feedbackWaits ?? 0).toBeLessThan(whole?.feedbackWaits ?? 0);
  });
});
