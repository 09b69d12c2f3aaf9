import { describe, expect, it } from "vitest";
import { type CardDates, cardDateProblems } from "@/lib/cards/fields/card-rules";

const today = "2026-05-20";
const none: CardDates = { committed: null, released: null, cancelled: null };
const codes = (dates: Partial<CardDates>) =>
  cardDateProblems({ ...none, ...dates }, today).map(({ field, code }) => [field, code]);

describe("a card's dates", () => {
  it.each([
    {},
    { committed: today },
    { committed: today, released: today },
    { released: "2026-05-01" },
    { committed: "2026-05-01", cancelled: "2026-05-01" },
    { cancelled: today },
  ])("may be %j", (dates) => {
    expect(codes(dates)).toEqual([]);
  });

  it("cannot lie after today", () => {
    expect(codes({ committed: "2026-05-21" })).toEqual([["committed", "committed-in-future"]]);
    expect(codes({ released: "2026-05-21" })).toEqual([["released", "released-in-future"]]);
    expect(codes({ cancelled: "2027-01-01" })).toEqual([["cancelled", "cancelled-in-future"]]);
  });

  it("cannot have the release or the cancellation before the commitment", () => {
    expect(codes({ committed: "2026-05-05", released: "2026-05-04" })).toEqual([
      ["released", "released-before-committed"],
    ]);
    expect(codes({ committed: "2026-05-05", cancelled: "2026-05-04" })).toEqual([
      ["cancelled", "cancelled-before-committed"],
    ]);
  });

  it("cannot have both a release and a cancellation", () => {
    expect(codes({ released: "2026-05-04", cancelled: "2026-05-04" })).toEqual([
      ["cancelled", "released-and-cancelled"],
    ]);
  });

  it("name the days in words, and what to do", () => {
    const [problem] = cardDateProblems(
      { ...none, committed: "2026-05-05", released: "2026-05-04" },
      today,
    );
    expect(problem?.message).toMatch(/4 May 2026.*5 May 2026.*Correct/s);
  });
});
