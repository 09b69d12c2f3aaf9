import { describe, expect, it } from "vitest";
import { type Chance, chanceOfMeeting } from "@/lib/metrics/chance";
import { expectedBreaches } from "@/lib/metrics/expected-breaches";
import { histogramOf } from "@/lib/metrics/histogram";
import { kaplanMeier } from "@/lib/metrics/survival";

const curve = kaplanMeier(
  histogramOf([2, 3, 3, 5, 8, 8, 13, 21]),
  histogramOf([0, 3, 4, 10, 13, 30]),
);

function known(chance: Chance): Extract<Chance, { kind: "chance" }> {
  if (chance.kind !== "chance") throw new Error(`expected a chance, got ${chance.kind}`);
  return chance;
}

describe("chanceOfMeeting", () => {
  // Worked out apart in Python from the definition; scipy's normal quantile.
  it.each([
    [3, 8, 9, 0.375, 0.16493464468072627, 0.7064100109649796],
    [0, 13, 13, 0.6394230769230769, 0.40146320026001714, 0.8682978984328469],
    [4, 13, 8, 0.53125, 0.2734156670959256, 0.8342690971628616],
  ])("after %i days of %i: %i at risk", (days, sla, atRisk, chance, lower, upper) => {
    const outcome = known(chanceOfMeeting(curve, days, sla));
    expect(outcome.atRisk).toBe(atRisk);
    expect(outcome.made).toBe("some");
    expect(outcome.chance).toBeCloseTo(chance, 12);
    expect(outcome.lower).toBeCloseTo(lower, 9);
    expect(outcome.upper).toBeCloseTo(upper, 9);
  });

  it("is over once the days so far reach the SLA, by the days it will have at least", () => {
    expect(chanceOfMeeting(curve, 8, 8)).toEqual({ kind: "over", days: 1 });
    expect(chanceOfMeeting(curve, 11, 8)).toEqual({ kind: "over", days: 4 });
    expect(chanceOfMeeting(curve, 7, 8).kind).not.toBe("over");
    // On a day that does not count it is due on its SLA's last day, over from the next on.
    expect(chanceOfMeeting(curve, 8, 8, { todayCounts: false })).toEqual({ kind: "due" });
    expect(chanceOfMeeting(curve, 9, 8, { todayCounts: false })).toEqual({ kind: "over", days: 1 });
    expect(chanceOfMeeting(curve, 7, 8, { todayCounts: false }).kind).toBe("chance");
  });

  it("is over even where there is no history", () => {
    expect(chanceOfMeeting([], 8, 8)).toEqual({ kind: "over", days: 1 });
  });

  it("says when there is no quote", () => {
    expect(chanceOfMeeting(curve, 1, null)).toEqual({ kind: "no-quote" });
  });

  it("has no history with fewer than five cards at risk", () => {
    expect(chanceOfMeeting(curve, 10, 20)).toEqual({ kind: "no-history", atRisk: 4 });
    expect(chanceOfMeeting([], 0, 20)).toEqual({ kind: "no-history", atRisk: 0 });
    expect(chanceOfMeeting(curve, 5, 20)).toMatchObject({ kind: "chance", atRisk: 7 });
  });

  it("has a Clopper–Pearson interval where none made it", () => {
    const none = known(chanceOfMeeting(kaplanMeier([[20, 12]], []), 3, 10));
    expect(none).toMatchObject({ chance: 0, lower: 0, atRisk: 12, made: "none" });
    // scipy: beta.ppf(0.95, 1, 12)
    expect(none.upper).toBeCloseTo(0.22092219194555585, 12);
  });

  it("has a Clopper–Pearson interval where all made it", () => {
    const all = known(chanceOfMeeting(kaplanMeier([[5, 5]], []), 3, 10));
    expect(all).toMatchObject({ chance: 1, upper: 1, atRisk: 5, made: "all" });
    // scipy: beta.ppf(0.05, 5, 1)
    expect(all.lower).toBeCloseTo(0.5492802716530588, 12);
  });

  it("never leaves 0 to 1, and contains its chance", () => {
    for (let days = 0; days < 30; days += 1) {
      for (let sla = days + 1; sla <= 31; sla += 1) {
        const outcome = chanceOfMeeting(curve, days, sla);
        if (outcome.kind !== "chance") continue;
        expect(outcome.lower).toBeGreaterThanOrEqual(0);
        expect(outcome.lower).toBeLessThanOrEqual(outcome.chance);
        expect(outcome.upper).toBeGreaterThanOrEqual(outcome.chance);
        expect(outcome.upper).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe("expectedBreaches", () => {
  const chance = (value: number): Chance => ({
    kind: "chance",
    chance: value,
    lower: 0,
    upper: 1,
    atRisk: 20,
    made: "some",
  });

  it("adds what is over to what the chances leave", () => {
    const breaches = expectedBreaches([
      { kind: "over", days: 3 },
      chance(0.9),
      chance(0.5),
      { kind: "over", days: 1 },
      chance(0.2),
    ]);
    expect(breaches).toMatchObject({
      inProgress: 5,
      alreadyOver: 2,
      undecided: 3,
      withoutChance: 0,
    });
    expect(breaches.expectedMore).toBeCloseTo(1.4, 12);
    expect(breaches.expected).toBeCloseTo(3.4, 12);
  });

  it("counts cards without a chance beside it", () => {
    expect(
      expectedBreaches([{ kind: "no-quote" }, { kind: "no-history", atRisk: 2 }, chance(0.25)]),
    ).toEqual({
      inProgress: 3,
      alreadyOver: 0,
      due: 0,
      undecided: 1,
      expectedMore: 0.75,
      withoutChance: 2,
      expected: 0.75,
    });
  });

  it("expects a breach of a card that is due, and never counts a chance as sure", () => {
    const all = { ...chance(1), made: "all" as const, atRisk: 10 };
    const none = { ...chance(0), made: "none" as const, atRisk: 10 };
    const found = expectedBreaches([{ kind: "due" }, all, none]);
    expect(found).toMatchObject({ due: 1, undecided: 2, withoutChance: 0 });
    expect(found.expectedMore).toBeCloseTo(1 - 11 / 12 + 1 - 1 / 12, 12);
    expect(found.expected).toBeCloseTo(2, 12);
  });

  it("expects nothing when nothing is in progress", () => {
    expect(expectedBreaches([])).toMatchObject({ inProgress: 0, expected: 0 });
  });
});
