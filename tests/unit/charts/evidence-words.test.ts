import { describe, expect, it } from "vitest";
import {
  definitionsSentence,
  heldWords,
  helpedSentence,
  kupiecWords,
  movedSentence,
  quotesSentence,
  riskSentence,
  rulesSentence,
  shortHeldWords,
  spreadEvidenceSentence,
  sureSentence,
} from "@/lib/charts/evidence/evidence-words";

const kept = { kept: 89, breached: 11, breachedPercent: 11, low: 6.9, high: 17.2 };

describe("the first sentence of each section", () => {
  it("says for how many cards quotes held, never all while one was broken", () => {
    expect(quotesSentence(kept, 0)).toBe(
      "Quotes held for 89 in 100 cards. 11 of 100 took longer than quoted: 11.0%, with a true rate likely between 6.9% and 17.2%.",
    );
  });

  it.each([
    [{ kept: 999, breached: 1 }, "99 in 100 cards", "99%"],
    [{ kept: 1, breached: 999 }, "1 in 100 cards", "1%"],
    [{ kept: 0, breached: 12 }, "none of 12 cards", "none of 12"],
    [{ kept: 89, breached: 11 }, "89 in 100 cards", "89%"],
    [{ kept: 1_040, breached: 0 }, "all 1,040 cards", "all 1,040"],
    [{ kept: 1, breached: 0 }, "the one card", "the one card"],
    [{ kept: 8, breached: 1 }, "8 of 9 cards", "8 of 9"],
    [{ kept: 0, breached: 1 }, "0 of 1 cards", "0 of 1"],
  ])("says of %j how many held, at length and in short", (decided, words, short) => {
    expect(heldWords(decided)).toBe(words);
    expect(shortHeldWords(decided)).toBe(short);
  });

  it("says why nothing can be said of quotes yet", () => {
    const none = { kept: 0, breached: 0, breachedPercent: null, low: null, high: null };
    expect(quotesSentence(none, 0)).toContain("a quote needs 10 released cards");
    expect(quotesSentence(none, 3)).toContain("No quote is decided yet");
  });

  it("compares breaches with the rule’s rate in careful words", () => {
    const tested = (kupiecP: number, direction: "more" | "fewer") =>
      kupiecWords({ breachedPercent: 10, nominalPercent: 15.9, kupiecP, direction }, "mean+1sd");
    expect(tested(0.001, "fewer")).toBe("clearly fewer than the normal curve’s rate of 15.9%");
    expect(tested(0.05, "more")).toBe("probably more than the normal curve’s rate of 15.9%");
    expect(tested(0.8, "more")).toBe("about the normal curve’s rate of 15.9%");
    const percentile = {
      breachedPercent: 10,
      nominalPercent: 15,
      kupiecP: 0.2,
      direction: "fewer",
    };
    expect(kupiecWords({ ...percentile, direction: "fewer" }, "p85")).toBe(
      "perhaps fewer than the rule’s own rate of 15.0%",
    );
    expect(
      kupiecWords(
        { breachedPercent: null, nominalPercent: null, kupiecP: null, direction: null },
        "p85",
      ),
    ).toBe("not enough data");
  });

  it("recommends a rule with its reason, or says that there is too little to go by", () => {
    const now = {
      ruleText: "mean + 1 SD",
      breachedPercent: 8.6,
      meanQuotedDays: 14.25,
      quoted: 400,
    };
    const row = { ruleText: "P80", breachedPercent: 15, meanQuotedDays: 9.49 };
    expect(rulesSentence(now, { row, reason: "shorter", aimPercent: 15.87 }, "working")).toBe(
      "Use P80: quotes of 9.5 working days on average instead of 14.3, and 15 in 100 cards over instead of 9. That is still within the 16 in 100 that mean + 1 SD allows for.",
    );
    expect(
      rulesSentence(now, { row: now, reason: "current-is-best", aimPercent: 15.87 }, "working"),
    ).toMatch(/^Keep mean \+ 1 SD: /);
    expect(rulesSentence({ ...now, quoted: 4 }, null, "working")).toContain(
      "4 cards could be quoted, and it takes 30",
    );
  });

  it("says how surely an SLA is known", () => {
    const row = { items: 1350, wholeDays: 14, slaLow: 13.88, slaHigh: 16.3 };
    expect(sureSentence("MMF", row, "working")).toBe(
      "The SLA of MMF is 14 working days; from 1,350 cards it could as well be 13 to 17.",
    );
    expect(sureSentence("MMF", { ...row, slaLow: null }, "working")).toContain("too few");
    expect(sureSentence("MMF", { ...row, items: 1, wholeDays: null }, "working")).toBe(
      "MMF: 1 released, and an SLA needs 2.",
    );
  });

  it("says how the SLA moved over a year", () => {
    const points = [
      { day: "2025-06-30", wholeDays: 16 },
      { day: "2025-07-31", wholeDays: 16 },
      { day: "2026-07-31", wholeDays: 13 },
    ];
    expect(movedSentence(points, "calendar")).toBe(
      "The SLA of all cards together stood at 13 calendar days on 31 Jul 2026, 3 fewer than on 31 Jul 2025.",
    );
    expect(movedSentence(points.slice(2), "calendar")).toContain("not enough of a record");
  });

  it("says what the spread is like, and nothing of a shape below 20 cards", () => {
    const figures = { items: 100, median: 2.5, p95: 20, max: 92 };
    expect(spreadEvidenceSentence({ figures, outliers: [1, 2] }, "working")).toBe(
      "At least half took 3 working days or less, about one in twenty more than 20, the longest 92; 2 cards took far longer than their type usually does.",
    );
    expect(
      spreadEvidenceSentence({ figures: { ...figures, items: 5 }, outliers: [] }, "working"),
    ).toContain("too few for a shape");
    expect(
      spreadEvidenceSentence(
        { figures: { items: 0, median: null, p95: null, max: null }, outliers: [] },
        "working",
      ),
    ).toBe("No card was released in this selection.");
  });

  it("tells before and after without claiming a cause", () => {
    const mark = { day: "2026-03-02", label: "Support rota" };
    const compared = {
      before: { items: 50, mean: 7.19 },
      after: { items: 60, mean: 5.37 },
      mean: { change: -1.8, p: 0.004 },
    };
    const cards = { before: 50, after: 60 };
    expect(helpedSentence(mark, compared, cards, "working")).toBe(
      "Cards took 5.4 working days on average after “Support rota” (2 Mar 2026), 7.2 before: clearly a larger difference than chance makes. Something changed; the figures cannot say what.",
    );
    const chance = { ...compared, mean: { change: -0.2, p: 0.7 } };
    expect(helpedSentence(mark, chance, cards, "working")).toContain("chance alone often makes");
    expect(helpedSentence(mark, null, { before: 2, after: 9 }, "working")).toContain(
      "2 cards before and 9 after; it takes 5 on each side",
    );
  });

  it("says how far another definition moves the SLA", () => {
    const rows = [
      { definition: "own", wholeDays: 13 },
      { definition: "calendar-days", wholeDays: 18 },
      { definition: "with-excluded", wholeDays: 13 },
    ];
    expect(definitionsSentence(rows, "working")).toBe(
      "By the team’s definition the SLA of all cards is 13 working days; in calendar days it would be 18.",
    );
    expect(
      definitionsSentence(
        [rows[0], rows[2]].flatMap((row) => row ?? []),
        "working",
      ),
    ).toContain("no other definition moves it by a whole day");
    expect(definitionsSentence([{ definition: "own", wholeDays: null }], "working")).toContain(
      "not enough data",
    );
  });

  it("says how true the chances came", () => {
    expect(riskSentence({ count: 3076, said: 71.06, happened: 73.5, meanGap: 4.44 })).toBe(
      "On past mornings we said 3,076 times what chance a card had of meeting its SLA: 71 in 100 were to meet it, and 74 in 100 did. A chance was off by 4 in 100 on average.",
    );
    expect(riskSentence(null)).toContain("No past morning");
  });
});
