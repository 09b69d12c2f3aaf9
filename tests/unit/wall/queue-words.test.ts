import { describe, expect, test } from "vitest";
import {
  firstSaidWords,
  isPromiseAtRisk,
  orderSentence,
  placeDay,
  promisesSentence,
  slipWords,
} from "@/components/queue/queue-words";
import { queueOrderSchema } from "@/lib/cards/wall/queue-session";

const slip = (number: number, days: number | null) => ({
  ...{ number, wasItems: 1, isItems: 2, slip: days },
});

describe("the words of a planning session", () => {
  test("say how far a day moves", () => {
    expect(slipWords(1, "working")).toBe("1 working day later");
    expect(slipWords(-3, "calendar")).toBe("3 calendar days earlier");
    expect(slipWords(null, "working")).toBe("beyond what can be forecast");
    expect(placeDay(null)).toBe("later than five years on");
  });

  test("say what an order would do", () => {
    expect(orderSentence([])).toBe("No card’s day changes.");
    expect(orderSentence([slip(1, 2), slip(2, -4)])).toBe(
      "1 card would slip so that 1 card can be earlier.",
    );
    expect(orderSentence([slip(1, 2), slip(2, null)])).toBe(
      "2 cards would slip, none would be earlier.",
    );
    expect(orderSentence([slip(1, -2)])).toBe("1 card would be out earlier, none later.");
  });

  test("say what was said first and how far it has moved", () => {
    const said = { saidOn: "2026-05-01", likelyOn: "2026-05-12", workingDay: 5 };
    expect(firstSaidWords(null, 5, "working")).toBeNull();
    expect(firstSaidWords(said, 5, "working")).toBe("First said 12 May 2026, and still so");
    expect(firstSaidWords(said, 8, "working")).toBe(
      "First said 12 May 2026, now 3 working days later",
    );
  });

  test("say how many promises were kept", () => {
    const client = (kept: number, missed: number) => ({ client: "Acme", kept, missed });
    expect(promisesSentence([client(2, 1), client(1, 0)])).toBe(
      "Of 4 promises that are decided, 3 were kept (75%).",
    );
    expect(promisesSentence([client(3, 0)])).toBe("Of 3 promises that are decided, all were kept.");
    expect(promisesSentence([client(0, 1)])).toBe("The one promise whose day has come was missed.");
  });

  test("know a promise at risk", () => {
    const promised = { promised: "2026-05-12", isExcluded: false };
    expect(isPromiseAtRisk(promised, "2026-05-13")).toBe(true);
    expect(isPromiseAtRisk(promised, null)).toBe(true);
    expect(isPromiseAtRisk(promised, "2026-05-12")).toBe(false);
    expect(isPromiseAtRisk(promised, undefined)).toBe(false);
    expect(isPromiseAtRisk({ ...promised, isExcluded: true }, "2026-05-13")).toBe(false);
  });
});

test("an order has to have the cards of the one that was seen", () => {
  const isFine = (order: number[], saved: number[]) =>
    queueOrderSchema.safeParse({ order, saved }).success;
  expect(isFine([2, 1], [1, 2])).toBe(true);
  expect(isFine([1, 1], [1, 2])).toBe(false);
  expect(isFine([1], [1, 2])).toBe(false);
  expect(isFine([], [])).toBe(true);
});
