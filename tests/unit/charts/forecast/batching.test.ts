import { describe, expect, test } from "vitest";
import { readBatchingView } from "@/lib/charts/forecast/batching-view";
import { batchingSentence, batchingSteps, wayName } from "@/lib/charts/forecast/batching-words";

const days = (day: string) => ({ p50: day, p85: day, p95: day });
const way = (name: "each" | "batches" | "whole", cards: string[], feedbackWaits: number) => ({
  ...{ way: name, first: days(cards[0] ?? ""), last: days(cards.at(-1) ?? ""), feedbackWaits },
  cards: cards.map(days),
});
const ways = [
  way("each", ["2026-05-04", "2026-05-05", "2026-05-06"], 0),
  way("batches", ["2026-05-05", "2026-05-05", "2026-05-06"], 1 / 3),
  way("whole", ["2026-05-06", "2026-05-06", "2026-05-06"], 1),
];

describe("batching in words and steps", () => {
  test("says what each way gives the customer first and last", () => {
    expect(batchingSentence(ways, 3)).toBe(
      "Released each as it is done, the first of 3 cards is with the customer by 4 May 2026; as a whole list not before 6 May 2026, and finished cards wait 1.0 days on average for anybody to see them. The last is out by 6 May 2026 either way, with 85% certainty.",
    );
    expect(batchingSentence(ways, 1)).toBe("One card is one release: it is out by 4 May 2026.");
    expect(batchingSentence([], 3)).toBe("");
    expect(wayName("batches", 4)).toBe("In batches of 4");
  });

  test("is a stair, some steps and one leap", () => {
    expect(batchingSteps(ways, "2026-05-01")).toEqual([
      { day: "2026-05-01", each: 0, batches: 0, whole: 0 },
      { day: "2026-05-04", each: 1, batches: 0, whole: 0 },
      { day: "2026-05-05", each: 2, batches: 2, whole: 0 },
      { day: "2026-05-06", each: 3, batches: 3, whole: 3 },
    ]);
  });

  test("reads cards separated by commas or repeated, and says what is no number", () => {
    expect(readBatchingView({ cards: ["3", "5,7"], batch: "2" })).toEqual({
      view: { cards: [3, 5, 7], batch: 2, valuable: undefined },
      problems: [],
    });
    expect(readBatchingView({ cards: "x", valuable: "0" }).problems).toEqual([
      "cards has to be a whole number, not “x”",
      "valuable has to be a whole number, not “0”",
    ]);
    expect(readBatchingView({})).toEqual({ view: {}, problems: [] });
  });
});
