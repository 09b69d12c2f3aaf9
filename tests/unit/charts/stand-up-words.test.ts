import { describe, expect, it } from "vitest";
import type { OpenCardChance } from "@/lib/cards/progress/open-card";
import {
  ageOfSla,
  blockedWords,
  outlookOf,
  remainingWords,
  standUpSentence,
} from "@/lib/charts/stand-up/stand-up-words";

const summary = (inProgress: number, alreadyOver: number, undecided: number, expectedMore = 0) => ({
  inProgress,
  alreadyOver,
  due: 0,
  undecided,
  expectedMore,
  withoutChance: inProgress - alreadyOver - undecided,
});

describe("the sentence of the stand-up", () => {
  it.each([
    [
      summary(5, 2, 3, 1.4),
      "5 in progress: 2 already over; 1–2 of the other 3 will probably miss.",
    ],
    [summary(5, 0, 5, 1.44), "5 in progress: none over yet; 1–2 will probably miss."],
    [summary(2, 2, 0), "2 in progress: all already over."],
    [summary(1, 1, 0), "1 in progress: 1 already over."],
    [summary(3, 1, 2, 0.04), "3 in progress: 1 already over; perhaps 1 of the other 2 will miss."],
    [summary(0, 0, 0), "Nothing is in progress."],
  ])("says what is over and what to expect", (given, words) => {
    expect(standUpSentence(given)).toBe(words);
  });

  it("names cards that are due apart from those over and those that have a chance", () => {
    expect(standUpSentence({ ...summary(4, 1, 2, 1), due: 1, withoutChance: 0 })).toBe(
      "4 in progress: 1 already over; 1 due; 1 of 2 others will probably miss.",
    );
  });

  it("never says of cards without a chance that they are among the others", () => {
    expect(standUpSentence(summary(6, 2, 3, 1.4))).toBe(
      "6 in progress: 2 already over; 1–2 of 3 others will probably miss; 1 has no quote or no history this old.",
    );
    expect(standUpSentence(summary(4, 0, 2, 0.5))).toBe(
      "4 in progress: none over yet; perhaps 1 of 2 others will miss; 2 have no quote or no history this old.",
    );
    expect(standUpSentence(summary(2, 1, 0))).toBe(
      "2 in progress: 1 already over; 1 has no quote or no history this old.",
    );
    expect(standUpSentence(summary(2, 0, 0))).toBe(
      "2 in progress: too little history yet to tell their chances.",
    );
  });
});

const quote = {
  slaDays: 14.97,
  wholeDays: 14,
  dueOn: "2026-03-12",
  rule: "mean+1sd",
  items: 20,
  group: "Feature, M",
  reconstructed: false,
};
const outlook = (chance: OpenCardChance, overBy: number | null = null) =>
  outlookOf({ chance, overBy, quote });
const known = { value: 0.67, low: 0.61, high: 0.73, atRisk: 182, made: "some" } as const;

describe("the outlook of a card", () => {
  it("is its chance with the interval and the number it rests on", () => {
    expect(outlook(known)).toEqual({
      tone: "likely",
      text: "67%",
      detail: "61–73%, of 182 that got this old",
    });
    expect(outlook({ ...known, value: 0.49 }).tone).toBe("unlikely");
  });

  it("never reads 0% or 100% where it could go either way", () => {
    const hardly = outlook({ ...known, value: 0.002, low: 0.0001, high: 0.012 });
    expect(hardly.text).toBe("under 1%");
    expect(hardly.detail).toBe("under 1% to 1%, of 182 that got this old");
    const surely = outlook({ ...known, value: 0.998, low: 0.992, high: 0.9999 });
    expect(surely.text).toBe("over 99%");
    expect(surely.detail).toBe("over 99%, of 182 that got this old");
  });

  it("counts where none or all of those this old made it", () => {
    const none = { value: 0, low: 0, high: 0.22, atRisk: 12, made: "none" } as const;
    expect(outlook(none)).toEqual({
      tone: "unlikely",
      text: "0 of 12 made it",
      detail: "a chance of at most 22%",
    });
    const all = { value: 1, low: 0.78, high: 1, atRisk: 12, made: "all" } as const;
    expect(outlook(all)).toMatchObject({
      text: "12 of 12 made it",
      detail: "a chance of at least 78%",
    });
  });

  it("says how much a card is over, or why there is no chance", () => {
    expect(outlook({ reason: "over" }, 9).text).toBe("Over by 9 days");
    expect(outlook({ reason: "over" }, 1)).toEqual({
      tone: "over",
      text: "Over by 1 day",
      detail: "past its SLA of 14 days",
    });
    expect(outlook({ reason: "no-history" }).text).toBe("No history this old");
    const bare = { chance: { reason: "no-quote" }, overBy: null, quote: null } as const;
    expect(outlookOf(bare).text).toBe("No quote");
  });
});

describe("a card's facts in words", () => {
  it("count its age against its own SLA", () => {
    expect(ageOfSla({ age: 6, quote })).toBe("Day 6 of 14");
    expect(ageOfSla({ age: 6, quote: null })).toBe("Day 6");
  });

  it("say how long it was blocked, since when and why", () => {
    const blocked = { since: "2026-03-02", reason: "waits for the bank" };
    expect(blockedWords({ blocked, blockedDays: 3 })).toBe(
      "Blocked 3 days, since 2 Mar 2026: waits for the bank",
    );
    expect(blockedWords({ blocked: { since: "2026-03-02", reason: null }, blockedDays: 1 })).toBe(
      "Blocked 1 day, since 2 Mar 2026",
    );
    expect(blockedWords({ blocked: null, blockedDays: 2 })).toBe("Was blocked 2 days");
    expect(blockedWords({ blocked: null, blockedDays: 0 })).toBeNull();
  });

  it("say what cards like it still took, with the days that the team counts", () => {
    const remaining = { cards: 30, median: 4.5, p85: 12 };
    expect(remainingWords({ remaining }, "working")).toBe(
      "Half finish within 5 more working days, 85% within 12",
    );
    expect(remainingWords({ remaining: { ...remaining, median: 1 } }, "calendar")).toBe(
      "Half finish within 1 more calendar day, 85% within 12",
    );
    expect(remainingWords({ remaining: null }, "working")).toBeNull();
  });
});
